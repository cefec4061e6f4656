import { readFileSync } from "node:fs";
import path from "node:path";
import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import type { ValidateFunction } from "ajv";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";

const root = process.env.REMPART_ROOT ?? process.cwd();
const readJson = (file: string) => JSON.parse(readFileSync(path.join(root, file), "utf8"));

/** What a validator has against a value, one line a problem; empty where it holds. */
export function problemsOf(validate: ValidateFunction, value: unknown): readonly string[] {
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Validates what `scan --format json` prints by the published schema. */
export const validateScan = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
  readJson("schemas/scan.schema.json"),
);

/** Validates SARIF 2.1.0 by the schema that Microsoft's SARIF SDK carries (draft-04, of whose own words it uses none). */
export const validateSarif = sarifValidator();

function sarifValidator(): ValidateFunction {
  const { $schema, id, ...schema } = sarifSchema;
  if ($schema !== "http://json-schema.org/draft-04/schema#" || typeof id !== "string")
    throw new Error("not the schema that was expected");
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  ajv.addFormat("uri", /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i);
  ajv.addFormat("uri-reference", /^(?:[a-z][a-z0-9+.-]*:|(?![^/?#]*:))(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i);
  ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
  return ajv.compile(schema);
}

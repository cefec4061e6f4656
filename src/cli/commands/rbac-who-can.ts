import { parseResource } from "../../analyze/rbac/api-resources.ts";
import type { AccessRequest } from "../../analyze/rbac/policy-rule.ts";
import type { RbacObjects } from "../../analyze/rbac/rbac-objects.ts";
import type { Scope } from "../../analyze/rbac/who-can.ts";
import { whoCan } from "../../analyze/rbac/who-can.ts";
import { whoCanText } from "../../report/rbac/text.ts";
import { resourceText } from "../../report/rbac/views.ts";
import { whoCanView } from "../../report/rbac/who-can.ts";
import type { RbacWords } from "../../report/rbac/words.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodeOf } from "../exit-codes.ts";
import type { Session } from "../io.ts";
import { writeResult } from "../output.ts";
import { inputOutcome, rbacUsage, readRbacFiles } from "./rbac-input.ts";
import { answerJson, errorsText, lookOf, warnOfRepeated } from "./rbac-output.ts";
import type { WhoCanFlags } from "./rbac-program.ts";

/** `rempart rbac who-can`: who may do something, and by which bindings, roles and rules. */
export async function runWhoCan(
  [verb, resource, name]: readonly [verb: string, resource: string, name: string | undefined],
  flags: WhoCanFlags,
  session: Session,
): Promise<ExitCode> {
  const look = lookOf(flags.input, flags, session);
  const input = await readRbacFiles(flags.input, flags, session);
  await warnOfRepeated(input, look.language, session);
  const { request, scope } = questionOf(verb, resource, name, flags, input.index.objects);
  const view = whoCanView(whoCan(request, scope, input.index), input.views);
  const asked = { ...request, scope: typeof scope === "string" ? scope : "namespace" };
  const namespace = typeof scope === "string" ? {} : { namespace: scope.namespace };
  const pieces =
    flags.format === "json"
      ? [answerJson("who-can", { request: { ...asked, ...namespace }, ...view }, [input], look.language)]
      : [...whoCanText(view, titleOf(request, scope, look.words), look), ...errorsText([input], look)];
  await writeResult(session.io, flags.output, pieces);
  return exitCodeOf(inputOutcome(input));
}

/** Reads the question. What has no namespace is asked cluster-wide; a namespace itself in the namespace of its name. */
function questionOf(
  verb: string,
  resource: string,
  name: string | undefined,
  { namespace, allNamespaces }: WhoCanFlags,
  { customResources }: RbacObjects,
): { readonly request: AccessRequest; readonly scope: Scope } {
  if (namespace !== undefined && allNamespaces)
    throw rbacUsage(
      "--namespace and --all-namespaces exclude one another.",
      "--namespace et --all-namespaces s'excluent.",
    );
  if (resource.startsWith("/")) {
    if (name !== undefined)
      throw rbacUsage("A URL has no object name after it.", "Une URL n'est pas suivie d'un nom d'objet.");
    return { request: { verb, url: resource }, scope: "cluster" };
  }
  const parsed = parseResource(resource, customResources);
  if ("unknown" in parsed) {
    const { unknown, meant } = parsed;
    throw rbacUsage(
      `There is no resource ${unknown}.${meant === undefined ? " Write one of another project with its group: widgets.example.com." : ` Did you mean ${meant}?`}`,
      `Il n'y a pas de ressource ${unknown}.${meant === undefined ? " Écrivez celle d'un autre projet avec son groupe : widgets.example.com." : ` Vouliez-vous dire ${meant} ?`}`,
    );
  }
  const { apiGroup, resource: full, namespaced } = parsed;
  const request = { verb, apiGroup, resource: full, ...(name !== undefined && { name }) };
  if (apiGroup === "" && full.split("/")[0] === "namespaces" && name !== undefined)
    return { request, scope: { namespace: name } };
  // Binding a ClusterRole is asked in the namespace of the binding.
  const inNamespaces = namespaced !== false || (verb === "bind" && full === "clusterroles");
  if (!inNamespaces || allNamespaces) return { request, scope: "cluster" };
  return { request, scope: namespace === undefined ? "anywhere" : { namespace } };
}

function titleOf(request: AccessRequest, scope: Scope, words: RbacWords): string {
  if ("url" in request) return words.whoCan(`${request.verb} ${request.url}`, words.scopeNone);
  const { verb, resource, apiGroup, name } = request;
  const what = `${verb} ${resourceText(resource, apiGroup)}${name === undefined ? "" : ` ${name}`}`;
  if (scope === "anywhere") return words.whoCan(what, words.scopeAnywhere);
  return words.whoCan(what, scope === "cluster" ? words.scopeAll : words.scopeNamespace(scope.namespace));
}

import type { ScanResult } from "../../src/model/scan-result.ts";
import type { Files } from "./examples.ts";
import { scanFiles } from "./examples.ts";

/** Files by path, as scans take them. */
export const files = (texts: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(texts).map(([name, text]) => [name, { text }]));

/** Scans one file of manifests, all rules on. */
export const scanOne = (text: string): Promise<ScanResult> => scanFiles(files({ "all.yaml": text }));

/** A pod with lines in its spec and in its only container, each indented as it stands there. */
export const pod = (fields: string, container = "") => `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: prod
spec:
${fields}  containers:
    - name: web
      image: registry.example.com/shop/web:1.4.2
${container}`;

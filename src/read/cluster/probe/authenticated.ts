import { grantsToAuthenticated } from "../../../analyze/probes/authenticated.ts";
import type { RbacObjects } from "../../../analyze/rbac/rbac-objects.ts";
import type { ProbeFact, ProbeTarget } from "../../../model/probe.ts";
import { fillText, quoted } from "../texts.ts";
import { probeTexts } from "./probe.text.ts";

const mostGrants = 20;

/**
 * `api-server-authenticated`: what any authenticated user may do, beyond what every cluster grants. Nothing is sent: an answer
 * would show what the asking user may do (SelfSubjectRulesReview), and to ask for another takes rights that a reader does not
 * have (SubjectAccessReview, impersonation). It follows from the RBAC objects; `open` where there is more.
 *
 * @param objects undefined where roles or bindings could not all be read.
 */
export function authenticatedFact(target: ProbeTarget, objects: RbacObjects | undefined): ProbeFact {
  const common = {
    ...target,
    probe: "api-server-authenticated",
    credentials: "none",
    plaintext: false,
    answers: [],
    time: new Date().toISOString(),
  } as const;
  if (objects === undefined) return { ...common, outcome: "unknown", detail: probeTexts.authenticatedUnknown };
  const grants = grantsToAuthenticated(objects);
  if (grants.length === 0)
    return { ...common, outcome: "refused-credentials", detail: probeTexts.authenticatedNothing };
  const shown = grants
    .slice(0, mostGrants)
    .map(({ binding, verbs, on }) => quoted(`${verbs.join(", ")} ${on.join(", ")} (${binding})`));
  const more = grants.length > mostGrants ? ["…"] : [];
  const words = [...shown, ...more].join("; ");
  return { ...common, outcome: "open", detail: fillText(probeTexts.authenticatedMore, { grants: words }) };
}

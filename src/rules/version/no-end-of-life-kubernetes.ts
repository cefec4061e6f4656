import { dayOf } from "../../analyze/versions/day.ts";
import { parseKubernetesVersion } from "../../analyze/versions/kubernetes-version.ts";
import { endOfLife } from "../../analyze/versions/lifecycle.ts";
import type { Component } from "../../model/component.ts";
import { defineRule } from "../../model/rule.ts";
import { isSetUpByKubeadm, writtenVersion } from "./known-version.ts";
import { text } from "./no-end-of-life-kubernetes.text.ts";

/** Days before the last fixes from which a version is told to end soon. */
const notice = 60;

/**
 * The minor version of kube-apiserver, kube-controller-manager, kube-scheduler, kubelet and etcd, from the tag of an image
 * named after it or from kubeadm's `kubernetesVersion` and `etcd.local.imageTag`, against the project's own end-of-life
 * days (analyze/versions). kubeadm's `kubernetesVersion` is told once, for the API server; the etcd that kubeadm chooses
 * goes with it. A vendor's build (`-eks-`, `-gke.`) may be maintained for longer: unknown once upstream has ended it.
 */
export const noEndOfLifeKubernetes = defineRule({
  id: "no-end-of-life-kubernetes",
  question: "updates.kubernetes",
  severity: "high",
  references: ["nsa:upgrading", "owasp:K07", "owasp-2022:K10"],
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet", "etcd"],
  text,
  check(component, { today, lifecycles }, report) {
    const { name } = component;
    const written = writtenVersion(component);
    if (isToldByAnother(component, written !== undefined)) return report.notApplicable();
    const product = name === "etcd" ? "etcd" : "kubernetes";
    const lifecycle = written === undefined ? undefined : endOfLife(product, written.value, today, lifecycles);
    if (written === undefined || lifecycle === undefined || parseKubernetesVersion(written.value) === undefined)
      return report.unknown("component.version", { component: name });
    if (lifecycle.state === "unknown")
      return report.unknown("component.maintenance", { component: name, version: written.value });
    const { cycle = "", endOfLife: date = "", estimated } = lifecycle;
    const release = `${name === "etcd" ? "etcd" : "Kubernetes"} ${cycle}`;
    const holes = { component: name, version: written.value, release, date };
    if (lifecycle.state === "ended") report.fail("ended", holes, { at: written.place });
    else if (estimated !== true && date <= dayAfter(today, notice))
      report.fail("endsSoon", holes, { at: written.place, severity: "info" });
  },
});

function isToldByAnother(component: Component, hasVersion: boolean): boolean {
  if (!isSetUpByKubeadm(component) || component.name === "kube-apiserver") return false;
  return component.name !== "etcd" || !hasVersion;
}

function dayAfter(today: string, days: number): string {
  return dayOf(new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000));
}

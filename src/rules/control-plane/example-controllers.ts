function staticPod(name: string, flags: readonly string[]): string {
  const words = flags.map((flag) => `        - ${flag}\n`).join("");
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  namespace: kube-system
  labels:
    component: ${name}
    tier: control-plane
spec:
  hostNetwork: true
  priorityClassName: system-node-critical
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: ${name}
      image: registry.k8s.io/${name}:v1.36.3
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: ["ALL"]
      command:
        - ${name}
${words}`;
}

/** A static pod of the controller manager with nothing amiss, for examples to differ from in one thing. */
export const goodControllerManagerPod = staticPod("kube-controller-manager", [
  "--bind-address=127.0.0.1",
  "--kubeconfig=/etc/kubernetes/controller-manager.conf",
  "--profiling=false",
  "--root-ca-file=/etc/kubernetes/pki/ca.crt",
  "--service-account-private-key-file=/etc/kubernetes/pki/sa.key",
  "--use-service-account-credentials=true",
]);

/** A static pod of the scheduler with nothing amiss. */
export const goodSchedulerPod = staticPod("kube-scheduler", [
  "--bind-address=127.0.0.1",
  "--kubeconfig=/etc/kubernetes/scheduler.conf",
  "--profiling=false",
]);

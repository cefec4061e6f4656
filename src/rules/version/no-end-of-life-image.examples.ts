import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const image =
  "registry.example.com/shop/web:1.4.2@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde";
const digest = image.slice(image.indexOf("@"));
const withImage = (name: string, mark = "") => withChange(goodDeployment, image, `${name}${digest}${mark}`);

export const examples: Examples = {
  bad: [
    {
      title: "an ingress controller whose project has ended",
      input: withImage("registry.k8s.io/ingress-nginx/controller:v1.9.4", " #!"),
    },
    { title: "an ended release of Istio", input: withImage("docker.io/istio/proxyv2:1.20.3", " #!") },
    {
      title: "an ended release of cert-manager",
      input: withImage("quay.io/jetstack/cert-manager-controller:v1.14.2", " #!"),
    },
    { title: "an ended database", input: withImage("postgres:12.4", " #!") },
    { title: "a network plugin that is archived", input: withImage("docker.io/weaveworks/weave-npc:2.8.1", " #!") },
    { title: "a dashboard that is archived", input: withImage("kubernetesui/dashboard:v2.7.0", " #!") },
    { title: "an ended release of Calico", input: withImage("docker.io/calico/node:v3.26.1", " #!") },
    { title: "an ended release of .NET", input: withImage("mcr.microsoft.com/dotnet/aspnet:6.0.36", " #!") },
    { title: "a database from a mirror of Docker Hub", input: withImage("mirror.gcr.io/library/mysql:5.7", " #!") },
    {
      title: "a store whose project publishes no images any more",
      input: withImage("minio/minio:RELEASE.2024-05-10T01-41-38Z", " #!"),
    },
    { title: "a maintained runtime on an ended distribution", input: withImage("python:3.13-slim-buster", " #!") },
  ],
  good: [
    { title: "an image of one's own: not known, not judged", input: goodDeployment },
    { title: "a maintained release", input: withImage("postgres:17.2") },
    { title: "a release that the table does not have", input: withImage("docker.io/istio/pilot:1.99.0") },
    { title: "somebody else's image of the same name", input: withImage("registry.example.com/istio/proxyv2:1.20.3") },
    { title: "a program for a product, not the product", input: withImage("oliver006/redis_exporter:v1.45.0") },
    { title: "someone's image whose name begins like a product's", input: withImage("someorg/redis-exporter:7") },
    { title: "a tag without a number", input: withImage("redis:bookworm") },
    { title: "an image of an archived project under another name", input: withImage("someorg/weave-npc:2.8.1") },
    { title: "no tag", input: withImage("postgres") },
    {
      title: "a static pod of the control plane has a rule of its own",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: kube-scheduler
  namespace: kube-system
spec:
  containers:
    - name: kube-scheduler
      image: registry.k8s.io/kube-scheduler:v1.29.3
      command: ["kube-scheduler"]
`,
    },
  ],
};

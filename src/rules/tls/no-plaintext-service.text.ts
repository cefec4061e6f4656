import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No Service that is open to the outside announces a protocol without TLS.",
    why: "What passes between the clients and the load balancer or the node, passwords included, can be read and changed by everyone on the way. Unlike an Ingress, a Service terminates no TLS by itself.",
    remedy:
      "Let the program speak TLS and name the port accordingly (`https`, `appProtocol: https`), give the load balancer a certificate through its annotations (`service.beta.kubernetes.io/aws-load-balancer-ssl-cert` on AWS), or make the Service a `ClusterIP` behind an Ingress or a Gateway that has one.",
    messages: {
      loadBalancer: "A load balancer offers {protocol} without TLS.",
      nodePort: "Every node offers {protocol} without TLS.",
    },
  },
  fr: {
    summary: "Aucun Service ouvert sur l'extérieur n'annonce un protocole sans TLS.",
    why: "Ce qui passe entre les clients et le répartiteur de charge ou le nœud, mots de passe compris, peut être lu et modifié par tous ceux qui se trouvent sur le chemin. Contrairement à un Ingress, un Service n'assure pas lui-même la terminaison TLS.",
    remedy:
      "Faites parler TLS au programme et nommez le port en conséquence (`https`, `appProtocol: https`), donnez un certificat au répartiteur de charge par ses annotations (`service.beta.kubernetes.io/aws-load-balancer-ssl-cert` sur AWS), ou faites du Service un `ClusterIP` derrière un Ingress ou une Gateway qui en a un.",
    messages: {
      loadBalancer: "Un répartiteur de charge propose {protocol} sans TLS.",
      nodePort: "Chaque nœud propose {protocol} sans TLS.",
    },
  },
});

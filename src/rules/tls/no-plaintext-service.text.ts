import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No Service that is open to the outside announces a protocol without TLS.",
    why: "What passes between the clients and the load balancer or the node, passwords included, can be read and changed by everyone on the way. Unlike an Ingress, a Service terminates no TLS by itself.",
    remedy:
      "Let the program speak TLS and name the port accordingly (`https`, `appProtocol: https`), or make the Service a `ClusterIP` behind an Ingress or a Gateway that has a certificate. The load balancer of a Service can have one too, through its annotations (`service.beta.kubernetes.io/aws-load-balancer-ssl-cert` on AWS); these do nothing for a `NodePort`.",
    messages: {
      loadBalancer: "A load balancer exposes port {port} of Service {service}: {protocol} without TLS.",
      loadBalancerByNumber:
        "A load balancer exposes port {port} of Service {service}: by its number, {protocol} without TLS.",
      nodePort: "Every node exposes port {port} of Service {service}: {protocol} without TLS.",
      nodePortByNumber: "Every node exposes port {port} of Service {service}: by its number, {protocol} without TLS.",
    },
  },
  fr: {
    summary: "Aucun Service ouvert sur l'extérieur n'annonce un protocole sans TLS.",
    why: "Ce qui passe entre les clients et le répartiteur de charge ou le nœud, mots de passe compris, peut être lu et modifié par tous ceux qui se trouvent sur le chemin. Contrairement à un Ingress, un Service n'assure pas lui-même la terminaison TLS.",
    remedy:
      "Faites parler TLS au programme et nommez le port en conséquence (`https`, `appProtocol: https`), ou faites du Service un `ClusterIP` derrière un Ingress ou une Gateway qui a un certificat. Le répartiteur de charge d'un Service peut aussi en avoir un, par ses annotations (`service.beta.kubernetes.io/aws-load-balancer-ssl-cert` sur AWS) ; elles sont sans effet pour un `NodePort`.",
    messages: {
      loadBalancer: "Un répartiteur de charge expose le port {port} du Service {service} : {protocol} sans TLS.",
      loadBalancerByNumber:
        "Un répartiteur de charge expose le port {port} du Service {service} : d'après son numéro, {protocol} sans TLS.",
      nodePort: "Chaque nœud expose le port {port} du Service {service} : {protocol} sans TLS.",
      nodePortByNumber:
        "Chaque nœud expose le port {port} du Service {service} : d'après son numéro, {protocol} sans TLS.",
    },
  },
});

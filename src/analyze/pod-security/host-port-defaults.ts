import type { Json, JsonObject } from "../../model/json.ts";
import { isList, isObject, own } from "../../model/json.ts";

/**
 * The pod spec with the host ports that the API server's defaulting of core/v1 gives to a pod in the node's network, before
 * any admission plugin looks: each port of a container or init container without one takes its own. Such a pod is refused
 * for its network anyway; the words of the refusal then name the ports too.
 */
export function withDefaultHostPorts(spec: JsonObject): JsonObject {
  if (own(spec, "hostNetwork") !== true) return spec;
  return { ...spec, ...lists(spec, "containers"), ...lists(spec, "initContainers") };
}

function lists(spec: JsonObject, key: string): JsonObject {
  const containers = own(spec, key);
  return isList(containers) ? { [key]: containers.map(withPorts) } : {};
}

function withPorts(container: Json): Json {
  const ports = isObject(container) ? own(container, "ports") : undefined;
  return isObject(container) && isList(ports) ? { ...container, ports: ports.map(withHostPort) } : container;
}

function withHostPort(port: Json): Json {
  if (!isObject(port)) return port;
  const given = own(port, "hostPort") ?? 0;
  return given === 0 ? { ...port, hostPort: own(port, "containerPort") } : port;
}

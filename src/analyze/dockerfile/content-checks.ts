import type { InstructionOf } from "../../model/dockerfile.ts";
import type { Program } from "./programs.ts";
import { inlineScript, programOf } from "./programs.ts";
import type { ShellCommand, ShellScript } from "./shell.ts";

const verifiers =
  /^(?:sha(?:1|224|256|384|512)?sum|shasum|b[23]sum|md5sum|cksum|rhash|hashdeep|xxh\w*sum|gpgv2?|sqv?|cosign|minisign|rsign|signify(?:-openbsd)?|slsa-verifier|in-toto-verify|notation|rpmkeys|debsig-verify|dpkg-sig|apksigner|jarsigner|keybase|rekor-cli)$/;

/** What gpg does with keys alone. */
const keyHandling =
  /^--(?:dearmou?r|import|recv(?:-keys?)?|receive-keys|export|list-keys?|show-keys?|fingerprint|delete-keys?|keyserver|version)$/;

/** What openssl does that compares no content. */
const otherUses: ReadonlySet<string> = new Set(
  "req genrsa genpkey gendsa x509 rand s_client passwd dhparam ecparam pkcs12 rsa ec ca ciphers version".split(" "),
);

/** True where a script compares what it has with a checksum or a signature. */
export function verifiesContent(scripts: readonly ShellScript[]): boolean {
  return scripts.some((script) => script.flat().some((command) => verifies(programOf(command))));
}

function verifies(program: Program | undefined): boolean {
  if (program === undefined) return false;
  const { name, args } = program;
  if (verifiers.test(name)) return true;
  if (name === "gpg" || name === "gpg2")
    return args.some((arg) => /^(?:--verify|--decrypt|-d$)/.test(arg)) || !args.some((arg) => keyHandling.test(arg));
  if (name === "openssl") return !otherUses.has(args[0] ?? "");
  if (name === "busybox") return verifiers.test(args[0] ?? "");
  if (name === "gh") return args.includes("verify") || args.includes("verify-asset");
  if (name === "git") return args.includes("verify-tag") || args.includes("verify-commit");
  if (name === "ssh-keygen") return args.includes("-Y");
  return name === "rpm" && args.some((arg) => /^(?:--checksig|-[a-zA-Z]*K)/.test(arg));
}

/** Programs that compare no file with a checksum or a signature that the build has. */
const harmless: ReadonlySet<string> = new Set(
  "set cd echo printf mkdir rmdir rm mv cp ln chmod chown chgrp ls cat sleep true false test [ [[ :"
    .concat(
      " export unset local readonly declare return break continue shift exit read pwd pushd popd hash which touch",
      " curl wget git gpg gpg2 openssl apt apt-get apt-cache aptitude apk yum dnf microdnf tdnf zypper dpkg dpkg-deb rpm",
      " tar gtar bsdtar unzip gunzip gzip zcat xz unxz bzip2 bunzip2 zstd unzstd 7z 7za cpio sync stat du df tee",
      " uname arch getconf id whoami date basename dirname mktemp sed grep egrep cut tr head tail sort uniq wc jq",
      " install ldconfig useradd groupadd adduser addgroup usermod locale-gen update-alternatives",
      " update-ca-certificates pip pip3 gem",
    )
    .split(" "),
);

/** False for a command that certainly compares nothing: a script or a program that is not known may. */
export function mayVerify(command: ShellCommand): boolean {
  const program = programOf(command);
  if (program === undefined || inlineScript(command) !== undefined) return false;
  return verifies(program) || !harmless.has(program.name);
}

const hint =
  /sha-?(?:1|224|256|384|512)(?!\d)|md5|checksum|hashlib|digest|\bverif(?:y|ies|ied|ication)\b|signature|\bcosign\b/i;

/** True where a RUN speaks of checksums or signatures, in whatever language its scripts are. */
export function speaksOfVerification({ command, heredocs }: InstructionOf<"RUN">): boolean {
  const lines = command.form === "shell" ? [command.line.text] : command.words.map(({ text }) => text);
  return [...lines, ...heredocs.map(({ text }) => text)].some((text) => hint.test(text));
}

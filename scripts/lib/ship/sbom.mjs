// The list of what is shipped and of what it is made, as CycloneDX 1.5: the same sources give the same list, so it
// has neither a date nor a random number.

import { createHash } from "node:crypto";

const purl = ({ ecosystem, name, version }) => `pkg:${ecosystem}/${name.replace("@", "%40")}@${version}`;

/** Cargo once let people write `MIT/Apache-2.0`. */
export const expression = (license) => license.replaceAll("/", " OR ");

function component(one) {
  return {
    type: "library",
    "bom-ref": purl(one),
    name: one.name,
    version: one.version,
    ...(one.hash && { hashes: [one.hash] }),
    licenses: [{ expression: expression(one.license) }],
    purl: purl(one),
    ...(one.repository && { externalReferences: [{ type: "vcs", url: one.repository }] }),
  };
}

/** @param {{ version: string, components: object[], files: { name: string, sha256: string }[] }} shipped */
export function sbom({ version, components, files }) {
  const self = `pkg:npm/ziping@${version}`;
  const body = {
    metadata: {
      component: { type: "application", "bom-ref": self, name: "ziping", version, licenses: [{ expression: "MIT OR Apache-2.0" }], purl: self },
    },
    components: [
      ...components.map(component),
      ...files.map(({ name, sha256 }) => ({ type: "file", "bom-ref": `file:${name}`, name, hashes: [{ alg: "SHA-256", content: sha256 }] })),
    ],
    dependencies: [{ ref: self, dependsOn: components.map(purl) }, ...components.map((one) => ({ ref: purl(one) }))],
  };
  const hash = createHash("sha256").update(JSON.stringify(body)).digest("hex");
  // A UUID made of the content (RFC 9562, version 8).
  const uuid = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return { bomFormat: "CycloneDX", specVersion: "1.5", serialNumber: `urn:uuid:${uuid}`, version: 1, ...body };
}

/** What esbuild's loader `file` makes of a compiled module: its address. */
declare module "*.wasm" {
  const address: string;
  export default address;
}

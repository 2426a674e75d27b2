/** The part of electron-installer-debian 4.0.0 that is used here; it brings no types. */
declare module 'electron-installer-debian' {
  export class Installer {
    constructor(options: { readonly [option: string]: unknown })
    readonly stagingDir: string
    readonly baseAppDir: string
    readonly options: { version: string; packagePaths?: string[] }
    get contentFunctions(): string[]
    generateDefaults(): Promise<unknown>
    generateOptions(): unknown
    createStagingDir(): Promise<void>
    createContents(): Promise<unknown>
    createPackage(): Promise<void>
    movePackage(): Promise<void>
  }
}

import { makeArchive, makeDeb, makeUnpacked } from '../../build/package/make.ts'
import { packageSource } from '../../build/package/source.ts'
import type { PackageUnderTest } from './global-setup.ts'

// Makes the package in the folder that is named and says where, as JSON in the last line. It is a program of its own: the
// packager ends the process it runs in with exit code 0, which in the test runner's would hide that a test has failed.

async function makePackage(output: string): Promise<PackageUnderTest> {
  const found = await packageSource()
  if (!found.ok) return { kind: 'missing', reason: found.reason }
  const unpacked = await makeUnpacked(output, found.source)
  const deb = await makeDeb(unpacked, output, found.source, 'none')
  const archive = await makeArchive(unpacked, output, found.source)
  return { kind: 'ready', unpacked, deb, archive, isTestBuild: found.source.isTestBuild }
}

const [output = ''] = process.argv.slice(2)
process.stdout.write(`\n${JSON.stringify(await makePackage(output))}\n`)

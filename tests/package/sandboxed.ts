import { readFileSync, readlinkSync } from 'node:fs'

/** Whether a process can gain no rights, has its system calls filtered, and sees neither others' processes nor a network. */
export type Confined = {
  noNewRights: boolean
  callsFiltered: boolean
  ownProcesses: boolean
  ownNetwork: boolean
}

/** How each page's process of an app is confined, as the kernel tells it. */
export function pagesOf(pid: number): Confined[] {
  return childrenOf(pid)
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('--type=renderer'))
    .map((child) => {
      const status = readFileSync(`/proc/${child}/status`, 'utf8')
      const isApart = (space: string) =>
        readlinkSync(`/proc/${child}/ns/${space}`) !== readlinkSync(`/proc/${pid}/ns/${space}`)
      return {
        noNewRights: /^NoNewPrivs:\s*1$/m.test(status),
        callsFiltered: /^Seccomp:\s*2$/m.test(status),
        ownProcesses: isApart('pid'),
        ownNetwork: isApart('net'),
      }
    })
}

export const confined: Confined = {
  noNewRights: true,
  callsFiltered: true,
  ownProcesses: true,
  ownNetwork: true,
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
  return children.map(Number).flatMap((child) => [child, ...childrenOf(child)])
}

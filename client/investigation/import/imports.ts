import { createStore } from 'zustand/vanilla'

import { ApiError, ask, authorization, write } from '../../api'
import { graphql } from '../../generated'
import type { ImportCardFragment, ImportInput, ImportPreviewFragment } from '../../generated/graphql'
import { checkWriting } from '../../refused-writes'
import { refreshDrawn } from '../record/ledger'
import { packed } from './zip-files'

/** Looked at, and not begun: a file that was sent, with what is said of it. */
export type Prepared = { input: ImportInput; preview: ImportPreviewFragment }

type ImportWindow = {
  open: boolean
  /** What the window shows: the choice of a file, a file before it is imported, or an import. */
  at: { show: 'CHOICE' } | { show: 'FILE'; prepared: Prepared } | { show: 'IMPORT'; id: string }
}

/** The window in which files are imported. It keeps what it shows while it is closed. */
export const importWindow = createStore<ImportWindow>(() => ({ open: false, at: { show: 'CHOICE' } }))

export const openImports = (): void => importWindow.setState({ open: true })
export const closeImports = (): void => importWindow.setState({ open: false })
export const chooseFile = (): void => importWindow.setState({ at: { show: 'CHOICE' } })
export const showImport = (id: string): void => importWindow.setState({ open: true, at: { show: 'IMPORT', id } })

/** What is shown of an import, and of a file before it is imported. */
graphql(`
  fragment ImportCard on Import {
    id
    state
    format
    fileName
    source {
      id
      name
    }
    by
    startedAt
    finishedAt
    progress
    secondsLeft
    records
    entitiesNew
    entitiesKnown
    claims
    relations
    rejected
    undoing
    error
    problems(first: 1) {
      totalCount
    }
  }
  fragment ImportPreview on ImportPreview {
    format
    mapping
    encoding
    records
    columns {
      name
      samples
    }
    entities {
      kind
      name
      record
      known {
        id
        name
      }
    }
    claims {
      sentence
      record
    }
    problems {
      line
      record
      field
      reason
    }
  }
`)

const previewDocument = graphql(`
  query PreviewImport($input: ImportInput!) {
    previewImport(input: $input) {
      ...ImportPreview
    }
  }
`)

export const importById = graphql(`
  query Import($id: ID!) {
    import(id: $id) {
      ...ImportCard
    }
  }
`)

/** What an import brought: asked once it is over. */
export const importBrought = graphql(`
  query ImportBrought($id: ID!) {
    import(id: $id) {
      kinds {
        kind
        total
      }
      types {
        type
        total
      }
      bestConnected(first: 8) {
        ...EntityCard
      }
      likelyDuplicates(first: 5) {
        entity {
          ...EntityCard
        }
        similar {
          ...EntityCard
        }
      }
    }
  }
`)

export const importProblems = graphql(`
  query ImportProblems($id: ID!, $first: Int!, $after: String) {
    import(id: $id) {
      problems(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            line
            record
            field
            reason
          }
        }
      }
    }
  }
`)

export const pastImports = graphql(`
  query Imports($first: Int!, $after: String) {
    imports(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...ImportCard
        }
      }
    }
  }
`)

const startDocument = graphql(`
  mutation StartImport($operation: ID!, $input: ImportInput!) {
    startImport(operation: $operation, input: $input) {
      ...ImportCard
    }
  }
`)
const stopDocument = graphql(`
  mutation StopImport($operation: ID!, $id: ID!) {
    stopImport(operation: $operation, id: $id) {
      ...ImportCard
    }
  }
`)
const resumeDocument = graphql(`
  mutation ResumeImport($operation: ID!, $id: ID!) {
    resumeImport(operation: $operation, id: $id) {
      ...ImportCard
    }
  }
`)
const undoDocument = graphql(`
  mutation UndoImport($operation: ID!, $id: ID!) {
    undoImport(operation: $operation, id: $id) {
      ...ImportCard
    }
  }
`)

/** Sends a file to the server as it is. Gives the id under which it can be imported. Throws an ApiError. */
async function send(file: Blob, signal: AbortSignal): Promise<string> {
  const answer = await fetch('/uploads', { method: 'POST', headers: authorization(), body: file, signal }).catch(() => {
    if (signal.aborted) throw new ApiError('CANCELLED', 'It was given up.')
    throw new ApiError('OFFLINE', 'Throughline does not answer.')
  })
  const said = (await answer.json().catch(() => null)) as { id?: string; errors?: Refused[] } | null
  if (answer.ok && said?.id !== undefined) return said.id
  throw refusal(answer.status, said?.errors?.[0])
}

type Refused = { message: string; extensions?: { code?: string } }

/** Why an upload was not taken. Where it is for want of room, the page looks whether anything can be recorded. */
function refusal(status: number, error?: Refused): ApiError {
  const code = error?.extensions?.code ?? 'OFFLINE'
  if (code === 'DISK_FULL') void checkWriting()
  return new ApiError(code, error?.message ?? `Throughline answered ${status}.`)
}

/** What the first records of a file would become. Throws an ApiError. */
export const previewOf = async (input: ImportInput, signal?: AbortSignal): Promise<ImportPreviewFragment> =>
  (await ask(previewDocument, { input }, { signal, timeout: 60_000 })).previewImport

/** Sends files, several as one package, and shows what the first records would become. Throws an ApiError; then nothing has changed. */
export async function prepare(files: readonly File[], signal: AbortSignal): Promise<void> {
  const { name, content } = await packed(files)
  const input: ImportInput = { upload: await send(content, signal), fileName: name }
  const preview = await previewOf(input, signal)
  importWindow.setState({ at: { show: 'FILE', prepared: { input: { ...input, format: preview.format }, preview } } })
}

/** Begins an import, and shows it. The same operation sent again begins it once. Throws an ApiError. */
export async function start(operation: string, input: ImportInput): Promise<void> {
  const { startImport } = await write(startDocument, { operation, input })
  awaitImport(startImport.id)
  showImport(startImport.id)
}

/** Stops an import, or lets it go on; gives it as it is then. Throws an ApiError. */
export const stopImport = async (operation: string, id: string): Promise<ImportCardFragment> =>
  (await write(stopDocument, { operation, id })).stopImport
export const resumeImport = async (operation: string, id: string): Promise<ImportCardFragment> =>
  (await write(resumeDocument, { operation, id })).resumeImport

/** Undoes an import, or goes on with that where it broke off; what takes long goes on after the answer. Throws an ApiError. */
export async function undoImport(operation: string, id: string): Promise<ImportCardFragment> {
  const { undoImport: one } = await write(undoDocument, { operation, id })
  if (!isAtWork(one)) await refreshDrawn()
  return one
}

/** Whether an import is being undone now: where that broke off there is an error. */
export const isBeingUndone = ({ undoing, error }: Pick<ImportCardFragment, 'undoing' | 'error'>): boolean =>
  undoing && error === null

/** Whether an import is run or undone now, so that it is worth asking again how far it is. */
export const isAtWork = (one: Pick<ImportCardFragment, 'state' | 'undoing' | 'error'>): boolean =>
  one.state === 'RUNNING' || isBeingUndone(one)

/** The imports that were seen at work and not yet seen at rest: what is drawn may be otherwise once they are. */
export const importsAtWork = createStore<{ ids: readonly string[] }>(() => ({ ids: [] }))

/** Keeps in mind that an import is at work. */
export const awaitImport = (id: string): void =>
  importsAtWork.setState(({ ids }) => ({ ids: ids.includes(id) ? ids : [...ids, id] }))

/** Draws what is drawn as it is now that an import is at rest. Throws an ApiError. */
export async function importIsAtRest(id: string): Promise<void> {
  importsAtWork.setState(({ ids }) => ({ ids: ids.filter((each) => each !== id) }))
  await refreshDrawn()
}

/** What was left out of an import and why, as CSV. Throws an ApiError. */
export async function problemReport(id: string): Promise<Blob> {
  const answer = await fetch(`/imports/${encodeURIComponent(id)}/problems.csv`, { headers: authorization() }).catch(
    () => null,
  )
  if (!answer?.ok) throw new ApiError('OFFLINE', 'Throughline gave no report.')
  return answer.blob()
}

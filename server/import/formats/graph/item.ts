/** What a value of a node or an edge is called, and its times, as they are written, where it has some. */
export type Datum = { name: string; value: string; start?: string; end?: string }

/** A node as a graph file has it. */
export type GraphNode = { what: 'node'; id: string; line: number | null; data: Datum[] }

/** An edge as a graph file has it. */
export type GraphEdge = {
  what: 'edge'
  id: string
  source: string
  target: string
  isDirected: boolean
  line: number | null
  data: Datum[]
}

/** Something that is neither, or cannot be taken, and why. */
export type GraphProblem = { what: 'wrong'; line: number | null; id: string; reason: string }

export type GraphItem = GraphNode | GraphEdge | GraphProblem

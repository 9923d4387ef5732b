/** Where a database is and who asks. */
export type Connection = { uri: string; user: string; password: string; database: string }

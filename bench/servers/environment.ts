/** How a contender is told where the database is: the settings of the program itself. */
export const connectionFromEnvironment = () => ({
  uri: process.env.NEO4J_URI ?? '',
  user: process.env.NEO4J_USER ?? '',
  password: process.env.NEO4J_PASSWORD ?? '',
})

/** The port that a contender listens on. */
export const portOf = (): number => Number(process.env.THROUGHLINE_PORT)

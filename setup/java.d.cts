/** The Java to run: the one of JAVA_HOME, else the first on the PATH. */
export function javaCommand(env: NodeJS.ProcessEnv): string

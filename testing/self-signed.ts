/** A certificate for localhost that nobody signed but itself, and its key; for tests alone. */
export const selfSigned = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgzslD5fsCtDsReZ5/
OZiK4MuYFBqRqufxYInLErIsZiahRANCAARlPnFekGyLcAzBFKtJlpzNcuXrdtP/
WVuaudGDNypoGQHm67jEQH5+++oCUI9PxGlFjCTrz7g8EnwRqjckRQNf
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBlTCCATugAwIBAgIUFoibxdUmrg+gzpwaBMw9U2YlgJ8wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjE1MDY0M1oYDzIxMjYxMTAy
MTUwNjQzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARlPnFekGyLcAzBFKtJlpzNcuXrdtP/WVuaudGDNypoGQHm67jEQH5+
++oCUI9PxGlFjCTrz7g8EnwRqjckRQNfo2kwZzAdBgNVHQ4EFgQUgEznuxD0AdL0
z6DUwUevj8CiaqkwHwYDVR0jBBgwFoAUgEznuxD0AdL0z6DUwUevj8CiaqkwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SAAwRQIgAhsQPcF5/+CGTrIgCdKWyeqQ3qaeb+rGRglKcmQntGwCIQCdnWXpupks
rmNbVsMIXOhsqpLL7HwvGomi9UHyHSvPpQ==
-----END CERTIFICATE-----`,
}

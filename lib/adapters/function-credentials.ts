/**
 * Stands in the bundles for the SDK's chain of credential providers: a function finds its credentials in its
 * environment (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html) and nowhere else, and the rest
 * of the chain (SSO, STS, profiles, EC2 metadata) would be 135 KB and a quarter of every cold start. Throws the SDK's
 * `CredentialsProviderError` when the environment has none.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';

/**
 * Names that a library shares with a server, a protocol, a format or a system: `Redis 7` is the server, `redis` ^4 its client.
 * A version after such a name is not the version of the library.
 */
export const UNCOMPARABLE: ReadonlySet<string> = new Set([
  // Servers and services.
  'redis', 'valkey', 'memcached', 'mongodb', 'mongo', 'mysql', 'mariadb', 'postgres', 'postgresql', 'sqlite', 'sqlite3', 'elasticsearch', 'opensearch', 'meilisearch', 'typesense', 'kafka', 'rabbitmq', 'nats', 'neo4j', 'cassandra', 'clickhouse', 'minio', 'influxdb', 'qdrant', 'weaviate', 'milvus', 'consul', 'etcd', 'vault', 'nginx', 'keycloak', 'temporal', 'supabase', 'firebase',
  // Protocols and standards.
  'http', 'http2', 'http3', 'grpc', 'graphql', 'oauth', 'oauth2', 'openid', 'saml', 'jwt', 'mqtt', 'websocket', 'websockets', 'tls', 'ssl', 'ssh', 'ip', 'ipfs', 'openapi', 'asyncapi', 'jsonrpc', 'jsonschema', 'mcp', 'wcag', 'scim', 'ldap', 'smtp', 'imap', 'stun', 'usb',
  // Formats and algorithms.
  'uuid', 'ulid', 'yaml', 'toml', 'xml', 'html', 'html5', 'css', 'css3', 'sql', 'markdown', 'commonmark', 'protobuf', 'proto', 'pdf', 'wasm', 'unicode', 'utf8', 'md5', 'sha', 'sha1', 'sha2', 'sha3', 'aes', 'base64', 'gltf', 'mpeg', 'cron', 'semver', 'i18n', 'ecmascript', 'es',
  // Systems, tools and native libraries with bindings.
  'docker', 'kubernetes', 'k8s', 'helm', 'terraform', 'openssl', 'curl', 'git', 'zlib', 'llvm', 'ffmpeg', 'opencv', 'cuda', 'vulkan', 'opengl', 'webgl', 'sdl', 'sdl2', 'gtk', 'qt', 'lua', 'boost', 'ubuntu', 'debian', 'linux', 'windows', 'macos', 'ios', 'android', 'chrome', 'firefox', 'safari', 'awssdk', 'azuresdk', 'xunit', 'wordpress',
]);

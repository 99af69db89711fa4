import { defineConfig } from 'wxt';
import { apiHosts } from './utils/providers/api-hosts.ts';
import { providerMatches } from './utils/providers/origins.ts';
import { callConsoleMatches } from './utils/ring/consoles.ts';

// A public key, from which Chromium derives the id: unpacked copies keep theirs (hifdonfkhpcdbjdjjkcglhmkendlfiaj)
// wherever they lie, and with it their vault; policy files and tests can name it. Nobody has the private half.
// The Web Store gives its own and refuses a manifest with one: `npm run zip` builds in mode `store`, without.
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArj2FKaY57OrWyzow+NgkEOvY5ZM2KetPbT8gSW6JoFIHVUciberS9zT8pYMZavrBnZ4fnninsN6Te3YUfu74XRHkmGt3rk/xwqRSAUzEd5T1ujJ33ZbHzZrtDcEsiNvpoaFMUF0KdJuLfEotkw7/8oiMQRh91fRlQg0gvXFEhS63T6vmbpglDLl9+tPXNJ24TJl6Q6QHU2JsN7rgQua7TPOxSMW2aCWJgTXSkr0AzGFULNzn0+0BpOqkakpcQc8oRfCN+NBLWXOXyRDdd7BDjrTy7T4a97iGKxkAxmCopAXsn/YTQsUeo6GRItf/DluWNSu3RowWgaAO5JDqN7n5bwIDAQAB';

// Argon2id runs as WebAssembly (docs/adr/0003): no other relaxation, no remote code. What holds profiles in the clear
// has no road out: no request but the worker's to the APIs of the user's own keys, no form, no frame, and pictures only of its own making.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  // The worker's, for the APIs that tell of reviews (docs/adr/0026); each page refuses them for itself in its <meta>.
  `connect-src ${apiHosts.map((host) => `https://${host}`).join(' ')}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ mode, command }) => ({
    ...(mode === 'store' ? {} : { key }),
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '116',
    permissions: [
      'storage',
      'unlimitedStorage',
      'sidePanel',
      'scripting',
      'alarms',
      'idle',
      // The ring guard (docs/adr/0023).
      'offscreen',
      'notifications',
    ],
    host_permissions: [...new Set([...providerMatches, ...callConsoleMatches])],
    // The API of a key that is added (docs/adr/0026), one by one. A user's pack asks for its one host, on the user's click (docs/adr/0016), and so does a call console of his own (docs/adr/0020).
    optional_host_permissions: ['https://*/*'],
    // The development server talks to its pages.
    ...(command === 'serve' ? {} : { content_security_policy: { extension_pages: policy } }),
    // Asked for in the click that needs them, so that nobody gives what he does not use (docs/adr/0020).
    optional_permissions: ['contentSettings', 'power'],
    // What a policy file of ours says under our own id (docs/adr/0021).
    storage: { managed_schema: 'managed-schema.json' },
    action: { default_title: '__MSG_name__' },
    commands: {
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+R' },
        description: '__MSG_open_panel__',
      },
    },
  }),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      // As the hook's, in our own world (entrypoints/ring-bridge.ts says why not by WXT).
      manifest.content_scripts?.push({
        matches: callConsoleMatches,
        all_frames: true,
        match_origin_as_fallback: true,
        run_at: 'document_start',
        js: ['ring-bridge.js'],
      });
    },
  },
  zip: { name: 'ringready', artifactTemplate: '{{name}}-{{packageVersion}}-{{browser}}.zip' },
});

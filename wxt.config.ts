import { defineConfig } from 'wxt';
import { providerMatches } from './utils/providers/origins.ts';

// The key fixes the id of unpacked copies, so that an administrator's policy files and the tests can name it.
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '116',
    permissions: ['storage', 'unlimitedStorage', 'sidePanel', 'scripting'],
    host_permissions: providerMatches,
    // Argon2id runs as WebAssembly (docs/adr/0003): no other relaxation, no remote code.
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; frame-ancestors 'none'",
    },
    action: { default_title: '__MSG_name__' },
    commands: {
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+R' },
        description: '__MSG_open_panel__',
      },
    },
  },
  zip: { name: 'ringready' },
});

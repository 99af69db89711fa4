/** What people call a provider's product. Its addresses are in origins.ts. */
export interface ProviderDefinition {
  id: string;
  name: { 'zh-CN': string; 'zh-TW': string; en: string };
  /** Every name under which documents and pages know it, past ones included. */
  alsoCalled: string[];
  source: string;
}

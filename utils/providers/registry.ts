import type { FormDefinition } from './form-definition.ts';
import type { ProviderDefinition } from './provider-definition.ts';

/**
 * Every form and provider there is: a file `<provider>/<form>.ts` that exports `form`, a `<provider>/provider.ts`
 * that exports `provider`. Adding one is adding a file.
 */
interface Module {
  form?: FormDefinition;
  provider?: ProviderDefinition;
}

const modules = Object.values(import.meta.glob<Module>(['./*/*.ts', '!./*/*.test.ts'], { eager: true }));

export const formDefinitions: FormDefinition[] = modules.flatMap(({ form }) => form ?? []);
export const providerDefinitions: ProviderDefinition[] = modules.flatMap(({ provider }) => provider ?? []);

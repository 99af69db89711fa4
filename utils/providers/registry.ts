import type { FormDefinition } from './form-definition.ts';
import type { Material } from './material.ts';
import type { ProviderDefinition } from './provider-definition.ts';
import type { ProviderRules } from './provider-rules.ts';

/**
 * Every form and provider there is: a file `<provider>/<form>.ts` that exports `form`, a `<provider>/provider.ts`
 * that exports `provider`, a `<provider>/rules.ts` that exports `rules`, a
 * `<provider>/materials.ts` that exports `materials`. Adding one is adding a file.
 */
interface Module {
  form?: FormDefinition;
  provider?: ProviderDefinition;
  rules?: ProviderRules;
  materials?: Material[];
}

const modules = Object.values(import.meta.glob<Module>(['./*/*.ts', '!./*/*.test.ts'], { eager: true }));

export const formDefinitions: FormDefinition[] = modules.flatMap(({ form }) => form ?? []);
export const providerDefinitions: ProviderDefinition[] = modules.flatMap(({ provider }) => provider ?? []);
export const providerRules: ProviderRules[] = modules.flatMap(({ rules }) => rules ?? []);
export const materials: Material[] = modules.flatMap((module) => module.materials ?? []);

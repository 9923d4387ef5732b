import eslint from '@eslint/js'
import jest from 'eslint-plugin-jest'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const exportByName = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }

export default defineConfig(
  globalIgnores(['**/generated/', 'dist/', 'coverage/', '.throughline/', '**/*.cjs', '*.mjs']),
  {
    files: ['**/*.{ts,mts,tsx}'],
    extends: [eslint.configs.recommended, tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      complexity: ['error', 12],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-syntax': ['error', exportByName],
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }] },
  },
  {
    // A test that expects nothing, or only under a condition, cannot fail.
    files: ['**/*.test.{ts,tsx}'],
    plugins: { jest },
    rules: {
      'jest/expect-expect': [
        'error',
        {
          // What waits for something that must come fails where it does not: on a page, `find…` and `waitFor`, and in e2e/ `drawn` and `told`.
          assertFunctionNames: ['expect', 'expect*', 'screen.find*', '**.waitFor', 'drawn', 'told', 'agree'],
          additionalTestBlockFunctions: ['whenThere', 'whenRun', 'onLinux', 'onSmallDisk'],
        },
      ],
      'jest/no-conditional-expect': 'error',
      'jest/valid-expect': 'error',
      'jest/valid-expect-in-promise': 'error',
      'jest/no-focused-tests': 'error',
      'jest/no-identical-title': 'error',
    },
  },
  {
    files: ['*.ts', '*.mts', 'testing/jest/global-*.ts', 'testing/page-environment.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['bench/**/*.ts'], rules: { 'no-console': 'off' } },
)

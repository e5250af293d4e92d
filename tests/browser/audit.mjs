// Opens pages in a real Chromium and says what it sees. Usage: node audit.mjs JOB.json
// A job: {chromium, pages: [{name, file, width, scheme, axe, screenshot?}]}. One line of JSON a page:
// what axe-core finds (WCAG 2.2 AA and best practice), how far the page is wider than its window, requests, errors.
import { createRequire } from 'node:module'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const job = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const profile = mkdtempSync(join(tmpdir(), 'audit-'))
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: job.chromium,
  headless: true,
  bypassCSP: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
})
try {
  for (const one of job.pages) {
    const page = await browser.newPage()
    const requests = []
    const errors = []
    const address = pathToFileURL(one.file).href
    page.on('request', (request) => {
      if (request.url() !== address && !request.url().startsWith('data:')) requests.push(request.url())
    })
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()) })
    page.on('dialog', (dialog) => { errors.push(`dialog ${dialog.message()}`); dialog.dismiss() })
    await page.setViewportSize({ width: one.width, height: 900 })
    await page.emulateMedia({ colorScheme: one.scheme })
    await page.goto(address)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    let violations = []
    if (one.axe) {
      await page.evaluate(axe)
      const found = await page.evaluate(() => window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }))
      violations = found.violations.map((rule) => ({
        rule: rule.id, help: rule.help, nodes: rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)),
      }))
    }
    if (one.screenshot) await page.screenshot({ path: one.screenshot, fullPage: true })
    console.log(JSON.stringify({ name: one.name, violations, wider, requests, errors }))
    await page.close()
  }
} finally {
  await browser.close()
  rmSync(profile, { recursive: true, force: true })
}

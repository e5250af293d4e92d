// Walks through a page in a real Chromium as a person would, under the page's own security policy.
// Usage: node walk.mjs JOB.json. A job: {chromium, downloads, keeps, steps: [[what, ...]]}. Prints one line of JSON:
// what the steps that ask were answered, what the page requested, what went wrong, which dialogs it opened.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const job = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const profile = mkdtempSync(join(tmpdir(), 'walk-'))
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: job.chromium,
  headless: true,
  acceptDownloads: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
})
const answers = []
const requests = []
const errors = []
const dialogs = []
let file = ''
let page
const shown = (selector) => page.$$eval(selector, (found) => found.filter((one) => one.checkVisibility()).map((one) => one.id))
const steps = {
  async open (path) {
    file = pathToFileURL(path).href
    page = await browser.newPage()
    page.setDefaultTimeout(20000)
    page.on('request', (request) => {
      if (request.url() !== file && !request.url().startsWith('blob:')) requests.push(request.url())
    })
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()) })
    page.on('dialog', async (dialog) => { dialogs.push(dialog.type()); await dialog.accept() })
    if (!job.keeps) {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', { get () { throw new DOMException('no', 'SecurityError') } })
      })
    }
    await page.goto(file)
  },
  fill: (selector, text) => page.fill(selector, text),
  check: (selector) => page.check(selector),
  click: (selector) => page.click(selector),
  select: (selector, value) => page.selectOption(selector, value),
  press: (selector, keys) => page.press(selector, keys),
  upload: (selector, path) => page.setInputFiles(selector, path),
  reload: () => page.reload(),
  size: (width, scheme) => page.setViewportSize({ width, height: 900 }).then(() => page.emulateMedia({ colorScheme: scheme })),
  paper: () => page.emulateMedia({ media: 'print' }),
  picture: (path) => page.screenshot({ path, fullPage: true }),
  async download (selector, path) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(selector)])
    await download.saveAs(path)
    answers.push(download.suggestedFilename())
  },
  async until (selector, text) {
    await page.waitForFunction(([where, what]) => document.querySelector(where).textContent.includes(what), [selector, text])
  },
  async leave () {
    await page.close({ runBeforeUnload: true })
    await new Promise((resolve) => { setTimeout(resolve, 500) })
  },
  text: async (selector) => { answers.push(await page.textContent(selector)) },
  texts: async (selector) => { answers.push(await page.$$eval(selector, (found) => found.map((one) => one.textContent))) },
  value: async (selector) => { answers.push(await page.inputValue(selector)) },
  values: async (selector) => { answers.push(await page.$$eval(selector, (found) => found.map((one) => one.value))) },
  visible: async (selector) => { answers.push(await shown(selector)) },
  focused: async () => { answers.push(await page.evaluate(() => document.activeElement.id)) },
  count: async (selector) => { answers.push((await page.$$(selector)).length) },
  // Types one more space into every text and gives back each rendering before and after.
  async retyped () {
    answers.push(await page.evaluate(() => [...document.querySelectorAll('.unit')].map((unit) => {
      const text = unit.querySelector('.target')
      const printed = unit.querySelector('.target-printed')
      const before = printed.textContent
      if (text.value === '') return null
      text.value += ' '
      text.dispatchEvent(new Event('input'))
      return [before, printed.textContent]
    }).filter((pair) => pair !== null)))
  },
}
try {
  for (const [what, ...rest] of job.steps) await steps[what](...rest)
  console.log(JSON.stringify({ answers, requests, errors, dialogs }))
} finally {
  await browser.close()
  rmSync(profile, { recursive: true, force: true })
}

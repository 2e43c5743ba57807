import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
/** Password of all sample people of the demonstration (the server prints it at start). */
export const PASSWORD = 'giaolien-demo';
/** Sample people by what they do; `giaodich.hn` is a clerk in Hà Nội, `…camau` works in Cà Mau. */
export const PEOPLE = {
    clerk: 'giaodich.hn',
    controller: 'kiemsoat.hn',
    sorter: 'chiachon.hn',
    driver: 'laixe.hn',
    courier: 'buuta.hn',
    dispatcher: 'dieuhanh.hn',
    monitor: 'giamsat.hn',
    administrator: 'quantri.hn',
};
/** Signs in through the screen, as a person does, and waits for the shell. */
export async function signIn(page, person) {
    await page.goto('/sign-in');
    await page.getByRole('textbox', { name: 'Mã nhân viên' }).fill(person);
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Vào ca' }).click();
    await expect(page.getByRole('navigation', { name: 'Điều hướng chính' })).toBeVisible();
}
/** A window of its own for one person, signed in by the API; much faster than the screen where that is not the matter. */
export async function openAs(browser, person, options = {}) {
    const context = await browser.newContext(options);
    await enter(context.request, person);
    return { context, page: await context.newPage() };
}
/** Opens a session in a request context; its cookie is shared with the pages of the same browser context. */
export async function enter(request, person) {
    const answer = await request.post('/api/session', { data: { person, password: PASSWORD } });
    expect(answer.ok(), await answer.text()).toBe(true);
}
/** Gives one input by the API and expects that it is recorded. */
export async function give(request, input) {
    const answer = await request.post('/api/inputs', { data: { inputId: randomUUID(), ...input } });
    expect(answer.ok(), await answer.text()).toBe(true);
}
/** A fresh item number. */
export async function takeItemNumber(request) {
    const answer = await request.post('/api/item-numbers', { data: { count: 1 } });
    const { items } = (await answer.json());
    return items[0] ?? '';
}
/** The served body of this name. */
export async function findBody(request, name) {
    const answer = await request.get('/api/catalogue/bodies', { params: { q: name, limit: 5 } });
    const { bodies } = (await answer.json());
    const found = bodies.find((body) => body.name === name);
    expect(found, `the catalogue knows ${name}`).toBeDefined();
    return found?.id ?? '';
}
/** Everything the browser complained about: exceptions, errors on its console, breaches of the content policy. */
export function collectComplaints(page) {
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
        if (message.type() === 'error')
            complaints.push(message.text());
    });
    return complaints;
}
/** Requests to any other host than the one the page came from. */
export function collectOutsideRequests(page) {
    const outside = [];
    page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== '127.0.0.1')
            outside.push(request.url());
    });
    return outside;
}

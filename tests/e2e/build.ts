import { buildApp } from '../../scripts/build-app.js';

/** The build under test: BUILD_UNDER_TEST where somebody made it already, a fresh one otherwise. */
export default async function build(): Promise<void> {
	process.env['BUILD_UNDER_TEST'] ||= await buildApp();
}

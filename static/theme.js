// Runs before the first paint, so that a dark page never flashes white; src/lib/ui/theme.svelte.ts goes on from
// here. A file of its own because the content security policy allows no script inside the page.
(function () {
	let chosen = 'system';
	try {
		chosen = localStorage.getItem('isocentre.theme') || chosen;
	} catch {
		// Storage is switched off: the system decides.
	}
	const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
	document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();

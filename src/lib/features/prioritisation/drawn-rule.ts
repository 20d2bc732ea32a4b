import { isCut, type PosedRule } from '$lib/domain/scenario/posed';

/** A rule while it is being put together; numbers as they are typed. */
export interface DrawnRule {
	type: '' | 'needs' | 'either' | 'count' | 'countField' | 'share' | 'states';
	project: string;
	needs: string;
	projects: readonly string[];
	field: string;
	least: string;
	most: string;
}

export const noRule: DrawnRule = {
	type: '',
	project: '',
	needs: '',
	projects: [],
	field: '',
	least: '',
	most: ''
};

/** The rule that was put together; undefined while something of it is not said, or says nothing. */
export function drawnRule(drawn: DrawnRule): PosedRule | undefined {
	const { type, project, needs, projects, field } = drawn;
	const [least, most] = [whole(drawn.least), whole(drawn.most)];
	switch (type) {
		case 'needs':
			return project !== '' && needs !== '' && project !== needs ? { type, project, needs } : undefined;
		case 'either':
			return projects.length > 1 ? { type, projects } : undefined;
		case 'count':
		case 'countField': {
			const of = type === 'count' ? { projects } : { field };
			const isNamed = type === 'count' ? projects.length > 0 : field !== '';
			const isReadable = least !== 'unreadable' && most !== 'unreadable';
			if (!isNamed || !isReadable || (least === undefined && most === undefined)) return undefined;
			return {
				type: 'count',
				of,
				...(least !== undefined && { least }),
				...(most !== undefined && { most })
			};
		}
		case 'share':
			return field !== '' && typeof least === 'number' && isCut(least) ? { type, field, least } : undefined;
		case 'states':
			return typeof least === 'number' && least > 0 ? { type, least } : undefined;
		case '':
			return undefined;
	}
}

/** A whole number from 0 on; undefined where nothing is typed. */
function whole(text: string): number | 'unreadable' | undefined {
	const typed = text.trim();
	if (typed === '') return undefined;
	return /^\d{1,3}$/.test(typed) ? Number(typed) : 'unreadable';
}

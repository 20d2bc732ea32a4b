import type { RuleCheck } from '../../kinds/rule-checks';
import { agreementsSigned } from './agreements';
import { budgetCode } from './budget-code';
import type { Check } from './check';
import { radarAnswered } from './compared';
import { fundingDecision, greenLight } from './decided';
import { dependencies } from './dependencies';
import { withinEnvelope } from './envelope';
import { externalFunding } from './external-funding';
import { partnerCompetence, partnerStanding, partnerStates } from './partners';
import { presentedAtMapf } from './presented';
import {
	cernTechnology,
	formContents,
	headSignature,
	medicalField,
	proponentSignature
} from './project-fields';
import { uniqueness } from './uniqueness';

interface ProjectCheck {
	readonly run: Check;
	/** What the app finds settles it; else a person who knows better may answer, with evidence. */
	readonly fact: boolean;
}

const judged = (run: Check): ProjectCheck => ({ run, fact: false });
const fact = (run: Check): ProjectCheck => ({ run, fact: true });

/** The executable checks of projects; those of agreements and years are elsewhere. */
export const projectChecks: Readonly<Partial<Record<RuleCheck, ProjectCheck>>> = {
	uniqueness: judged(uniqueness),
	cernTechnology: judged(cernTechnology),
	externalFunding: judged(externalFunding),
	partnerStates: judged(partnerStates),
	partnerCompetence: judged(partnerCompetence),
	partnerStanding: judged(partnerStanding),
	medicalField: judged(medicalField),
	formContents: fact(formContents),
	proponentSignature: fact(proponentSignature),
	headSignature: fact(headSignature),
	presentedAtMapf: fact(presentedAtMapf),
	radarAnswered: judged(radarAnswered),
	greenLight: fact(greenLight),
	fundingDecision: fact(fundingDecision),
	withinEnvelope: fact(withinEnvelope),
	agreementsSigned: fact(agreementsSigned),
	budgetCode: fact(budgetCode),
	dependencies: fact(dependencies)
};

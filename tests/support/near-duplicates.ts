/** A proposal and one that is nearly the same: reworded, or in the other language. Invented. */
export interface NearDuplicate {
	readonly title: string;
	readonly summary: string;
	readonly again: { readonly title: string; readonly summary?: string };
	readonly french: boolean;
}

const pair = (
	title: string,
	summary: string,
	again: string,
	againSummary: string | undefined,
	french: boolean
): NearDuplicate => ({
	title,
	summary,
	again: { title: again, ...(againSummary !== undefined && { summary: againSummary }) },
	french
});

const english = (...[title, summary, again, more]: [string, string, string, string?]): NearDuplicate =>
	pair(title, summary, again, more, false);

const french = (...[title, summary, again, more]: [string, string, string, string?]): NearDuplicate =>
	pair(title, summary, again, more, true);

export const nearDuplicates: readonly NearDuplicate[] = [
	english(
		'Pixel dosimeter for interventional radiology staff',
		'A wearable silicon dosimeter that shows the dose to the hands of doctors in real time.',
		'Real-time hand dosimetry for interventional radiologists',
		'Silicon pixel badge worn on the finger; dose shown at once.'
	),
	english(
		'Helium synchrotron for ion therapy',
		'Design of a compact synchrotron that accelerates helium for the treatment of deep tumours.',
		'Compact accelerator for helium-ion treatment',
		'A small ring for therapy with helium beams.'
	),
	english(
		'Superconducting gantry magnets',
		'Curved superconducting magnets that make a rotating gantry for carbon ions light enough.',
		'Light rotating gantry with curved superconducting magnets'
	),
	english(
		'Federated learning for stroke outcomes',
		'Hospitals train one neural network on patients with stroke without sharing their data.',
		'Predicting outcome after stroke without moving patient data',
		'Federated training of a network between hospitals.'
	),
	english(
		'Radon monitor for schools',
		'A low-cost radon dose monitor for class rooms, connected to a cloud service.',
		'Connected radon sensors in public buildings',
		'Cheap monitors report the radon dose of rooms.'
	),
	english(
		'Prompt gamma monitoring of the proton range',
		'Scintillator camera that sees prompt gamma rays during proton therapy and tells the range.',
		'Range verification in protontherapy by prompt gammas'
	),
	english(
		'Terbium isotopes by mass separation',
		'Laser ion source and mass separator give pure terbium-149 for targeted alpha therapy.',
		'Laser-ionised Tb-149 and Tb-161 for theranostics',
		'Terbium radioisotopes are separated by mass.'
	),
	english(
		'Fast timing crystals for whole-body PET',
		'Scintillating crystals with 30 ps time of flight make positron emission tomography sharper.',
		'Scintillator with picosecond time-of-flight for PET scanners'
	),
	english(
		'Monte Carlo on graphics processors for dose calculation',
		'A Monte Carlo code on GPU gives the dose of a treatment plan in seconds.',
		'GPU Monte Carlo dose engine for treatment planning'
	),
	english(
		'Ultralight ventilator for field hospitals',
		'A low-cost mechanical ventilator designed by physicists for places without supply of gas.',
		'Mechanical ventilation where medical gas is scarce',
		'Affordable ventilator from open hardware.'
	),
	english(
		'Thermal design of a liquid-metal target',
		'Cooling of a lead-bismuth target for the production of astatine-211.',
		'Astatine-211 from liquid lead-bismuth targets'
	),
	english(
		'Bone density from spectral tomography',
		'Photon-counting detectors give bone mineral density and a picture in one scan.',
		'Measuring bone mineral with a photon-counting scanner'
	),
	english(
		'Very high energy electrons at FLASH dose rates',
		'An X-band linac treats deep tumours with electrons of 150 MeV in a few milliseconds.',
		'Compact X-band electron linac for FLASH radiotherapy'
	),
	french(
		'Wearable dosimeter for hospital workers',
		'A silicon badge measures radiation dose in real time.',
		'Dosimètre portable pour le personnel hospitalier',
		'Un badge au silicium mesure la dose de rayonnement en temps réel.'
	),
	french(
		'Very high energy electrons for FLASH radiotherapy',
		'A compact linac for deep tumours, at ultra-high dose rate.',
		'Radiothérapie FLASH par électrons de très haute énergie',
		'Accélérateur linéaire compact pour les tumeurs profondes.'
	),
	french(
		'Superconducting ion gantry',
		'Light superconducting magnets for a rotating gantry in hadron therapy.',
		'Portique à aimants supraconducteurs pour l’hadronthérapie',
		'Des aimants légers font tourner le faisceau d’ions autour du patient.'
	),
	french(
		'Federated learning on brain images',
		'Hospitals train a network together without giving away data of patients with dementia.',
		'Apprentissage fédéré sur des images du cerveau',
		'Les hôpitaux entraînent un réseau de neurones sans partager les données des patients atteints de démence.'
	),
	french(
		'Radon in indoor air at the workplace',
		'Connected monitors follow the radon dose of workers.',
		'Surveillance du radon sur le lieu de travail',
		'Des capteurs connectés suivent la dose due au radon dans l’air intérieur.'
	),
	french(
		'Colour X-ray imaging of the breast',
		'A photon-counting pixel chip for mammography at half the dose.',
		'Mammographie couleur par comptage de photons',
		'Une puce à pixels divise par deux la dose de la mammographie aux rayons X.'
	),
	french(
		'Time-of-flight PET with fast crystals',
		'Scintillators with better time resolution shorten the scan.',
		'Cristaux rapides pour la TEP à temps de vol',
		'Des scintillateurs à meilleure résolution temporelle abrègent l’examen.'
	),
	french(
		'Radioisotopes by mass separation',
		'A laser ion source and a separator deliver radionuclides for nuclear medicine.',
		'Séparation de masse de radio-isotopes médicaux',
		'Une source d’ions laser et un séparateur fournissent la médecine nucléaire.'
	),
	french(
		'Prompt gamma camera for proton therapy',
		'Sees where the beam stops in the patient.',
		'Caméra à gammas prompts pour la protonthérapie',
		'Elle montre où le faisceau s’arrête dans le patient.'
	),
	french(
		'Neutron dosimetry around hospital accelerators',
		'A gas detector for neutrons near linear accelerators.',
		'Dosimétrie des neutrons auprès des accélérateurs hospitaliers',
		'Détecteur gazeux pour les neutrons près des accélérateurs linéaires.'
	),
	french(
		'Tissue-equivalent microdosimetry',
		'A small gaseous detector equivalent to tissue measures the quality of hadron beams.',
		'Microdosimétrie équivalente au tissu',
		'Un petit détecteur à gaz mesure la qualité des faisceaux d’hadrons.'
	),
	french(
		'Robot for handling of radioactive targets',
		'A robot arm moves targets so that workers get no dose.',
		'Manipulation robotisée de cibles radioactives',
		'Un bras robotisé déplace les cibles pour réduire la dose aux travailleurs.'
	),
	french(
		'Cloud service for treatment planning in low-income countries',
		'Planning of radiotherapy for clinics without physicists.',
		'Planification de traitement en nuage pour les pays à faible revenu',
		'Radiothérapie pour les cliniques sans physicien.'
	),
	french(
		'Airborne transmission of infections',
		'A model of ventilation in rooms estimates the risk of infection.',
		'Transmission aérienne des infections',
		'Un modèle de l’aération des pièces estime le risque d’infection.'
	),
	french(
		'High-temperature superconductors for MRI',
		'A magnet without helium for magnetic resonance imaging.',
		'Supraconducteurs à haute température pour l’IRM',
		'Un aimant sans hélium pour l’imagerie par résonance magnétique.'
	),
	french(
		'Optical fibre dosimeter for brachytherapy',
		'Measures the dose inside the patient during treatment of prostate cancer.',
		'Dosimètre à fibre optique pour la curiethérapie',
		'Mesure de la dose dans le corps pendant le traitement du cancer de la prostate.'
	)
];

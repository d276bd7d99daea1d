/*
 * The words of the made-up newspaper: nobody and no place of them is real.
 */

export const sections = [
  'Local News',
  'World',
  'Business',
  'Opinion',
  'Sport',
  'Arts',
  'Science & Health',
  'Courts',
] as const;

export const editions = ['Early', 'Late City Final'] as const;

export const agencies = ['Meridian Press', 'Northern Wire', 'Capital News Service'] as const;

export const firstNames = words(
  `Ada Albert Amina Arthur Beatrix Bernard Carla Cecil Clara Conrad Daria Dennis Edith Elena Emil Esther Farid Felix Fiona
  George Greta Hassan Helen Hugo Ida Imre Ingrid Isaac Ivan Jamila Joan Jonas Judith Karim Kathleen Laszlo Leah Leonard Lucia
  Magnus Maria Martin Mercy Nadia Nathan Nora Olga Oscar Owen Paula Peter Priya Ralph Rosa Ruth Samuel Selma Simon Tariq Teresa
  Tobias Ursula Victor Vera Walter Wanda Yusuf Zoe`,
);

export const lastNames = words(
  `Abara Ainsley Almeida Archer Baptiste Barlow Bergstrom Blackwood Brandt Calloway Castellan Chandra Corrigan Dalton Delacroix
  Doyle Dunmore Eastman Eklund Farrow Fenwick Ferreira Gallagher Garrick Hadley Halvorsen Hargreave Holloway Ibrahim Jansen
  Jarvis Kaplan Kessler Kimura Kowalski Lambert Langley Lindqvist Mackay Mahfouz Marchetti Merriweather Moreau Nakamura Novak
  O'Brien O'Connell Okonkwo Osborne Pascoe Pellegrino Petrov Quinlan Rahman Redfern Rosenthal Sandoval Shah Sinclair Stavros
  Tanaka Thorne Underhill Varga Villiers Wainwright Whitlock Yardley Zielinski`,
);

/** As printed in datelines; some with what tells them from others of the name. */
export const places =
  list(`ASHBURY; BELMARSH; BRACKWATER; CALDER BAY; CAPE ELLISON; CARRICKMOOR; CASTLE DENE; CORAL HARBOUR; DUNFORD;
  EAST HAVEN; ELM GROVE; FAIRLIGHT; FORT ANSELM; GLENMORRAN; GRANITE FALLS; GREENMOUTH; HALDANE; HIGH WARREN; INVERLOCH; KINGSMERE;
  LAKE VERITY; LANGTREE; LOWER MARLOW; MARSTON; MILLBROOK; NEW ALDERLEY; NORTH SOUND; OLDCASTLE; ORMSBY; PINE RIDGE; PORT CAVELL;
  QUARRY HILL; RAVENSCAR; RIVERTON; ROCKFERRY; SALTMARSH; SANDPORT; SILVERTON; SOUTH HAVEN; ST. BREOCK; STONEBRIDGE; SUTTON LEA;
  TARN HOWES; THE FORELAND; THREE RIVERS; TOLLAND; UPPER WELDON; VALE CROSS; WESTERLY; WHITE SANDS; WINTERBOURNE; WYE CROSSING;
  MERIDIA, Republic of Sarn; TALLOW, Republic of Sarn; CORVANE, Estria; HELM, Estria; SAN TELMO, Costa Brisa; VELA, Costa Brisa`);

export const organizations =
  list(`the Harbour Board; the County Council; the Board of Education; Harper & Dowd; Calloway Steel Corp.;
  the Transit Authority; First Merchants Bank; Northern Light & Power Co.; the Longshoremen's Union; St. Anne's Hospital;
  the Chamber of Commerce; Brandt Brothers Ltd.; the Teachers' Federation; Meridian Airways; the Housing Trust; the Ministry of Works;
  Eklund Shipping Inc.; the Water Board; Pascoe, Thorne & Co.; the State University; the Fire Department; the Museum of the Coast;
  the Farmers' Cooperative; Varga Motors; the Parks Commission; the District Court; Silverton Mills; the Red Lion Players;
  the Institute of Marine Research; the Coast Guard; Rovers F.C.; the Planning Committee`);

export const roles =
  list(`Mayor; Councilwoman; Alderman; Police Chief; Professor; Dr.; Judge; Capt.; Commissioner; Rep.; Sen.; Coach;
  Lt.; the Rev.; Chairman; Superintendent; Ambassador`);

export const subjects =
  list(`the new bridge; the school budget; the harbour tunnel; a tax on land; the bus strike; the flood wall;
  the wage agreement; the airport extension; rent control; the hospital wing; the ferry fares; the merger; the housing plan;
  the zoning law; the water supply; the pension fund; the railway timetable; the fishing quota; the power station; the market hall;
  the clean-air rules; the trade treaty; the census; the city charter; the cannery site; the drainage scheme; the stadium lease;
  the library hours; the coastal road; the grain subsidy`);

export const things =
  list(`bonds; contracts; permits; drawings; complaints; letters; tickets; ballots; invoices; samples; repairs;
  houses; jobs; trucks; shares; tons of coal; crates of fruit; gallons of oil; acres of marsh; signatures; patients; passengers;
  bales of cotton; hours of testimony; telephone calls; exhibits`);

export const keywords =
  list(`budget; transport; schools; harbour; housing; elections; strikes; weather; courts; police; health; trade;
  shipping; farming; fishing; energy; football; theatre; music; books; science; taxes; railways; aviation; banking; floods; history;
  charity; tourism; wages`);

export const weekdays = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function list(text: string): readonly string[] {
  return text.split(';').map((item) => item.trim().replaceAll(/\s+/g, ' '));
}

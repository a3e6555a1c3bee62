// Names of Western and Northern Europe and the English-speaking countries. Listed by general knowledge, commonest
// first; the parts of the tails are of the kind that such names are made of, and what they make is nobody's name in
// particular.
#include "tools/generate/culture.h"

namespace lookout::generate {

std::vector<CultureSource> WesternEurope() {
  std::vector<CultureSource> cultures;
  cultures.push_back({
      .name = "english",
      .weight = 95,
      .countries = "USA 45 GBR 28 CAN 9 AUS 8 IRL 5 NZL 3 ZAF 2",
      .male =
          {.listed =
               "James~Jim~Jimmy John~Jack~Johnny Robert~Bob~Rob~Bobby Michael~Mike~Mick William~Bill~Will~Billy "
               "David~Dave "
               "Richard~Rick~Dick Joseph~Joe Thomas~Tom~Tommy Charles~Charlie~Chuck Christopher~Chris Daniel~Dan~Danny "
               "Matthew~Matt Anthony~Tony Mark Donald~Don Steven~Steve Paul Andrew~Andy Joshua~Josh Kenneth~Ken Kevin "
               "Brian "
               "George Edward~Ed~Ted~Eddie Ronald~Ron Timothy~Tim Jason Jeffrey~Jeff Ryan Jacob~Jake Gary "
               "Nicholas~Nick "
               "Eric Jonathan~Jon Stephen~Steve Larry Justin Scott Benjamin~Ben Samuel~Sam Gregory~Greg Frank "
               "Alexander~Alex "
               "Raymond~Ray Patrick~Pat Jack Dennis Oliver~Ollie Harry Liam Connor Sean Declan Callum Lewis Stuart "
               "Graham",
           .first = "Al Ash Brad Bran Cal Cor Dal Dar Del El Er Far Gar Gra Hal Har Jar Ken Lan Lor Mar Mer Nor Or "
                    "Pres Ran Ros "
                    "Shel Stan Tal Tre Val Wal Wen Win Wy",
           .middle = "a e i o an en er el",
           .last = "ton ley den vin ric win den ford bert lan son mond wick ward ren dell man der nell",
           .head = 12},
      .female =
          {.listed =
               "Mary~Molly~Polly Patricia~Pat~Trish Jennifer~Jenny~Jen Linda Elizabeth~Liz~Beth~Betty Barbara~Barb "
               "Susan~Sue "
               "Jessica~Jess Sarah~Sally Karen Lisa Nancy Margaret~Maggie~Peggy~Meg Sandra~Sandy Ashley Kimberly~Kim "
               "Emily Donna Michelle Carol Amanda~Mandy Melissa Deborah~Debbie Stephanie~Steph Rebecca~Becky Sharon "
               "Laura Cynthia~Cindy Dorothy~Dot Amy Kathleen~Kathy Angela~Angie Shirley Emma Brenda Pamela~Pam "
               "Nicole~Nicky "
               "Anna~Annie Samantha~Sam Katherine~Kate~Kathy~Katie Christine~Chris Helen Debra Rachel Carolyn Janet "
               "Olivia Heather Maria Diane Julie Joyce Victoria~Vicky Megan Fiona Siobhan Niamh Bridget",
           .first = "Al Am An Ar Be Cal Car Che Cla Da De El Em Fa Ga Ha Ja Jo Ka Ky La Le Li Lo Ma Me Mi Na No Ra Ro "
                    "Sa Sha She Ta Vi",
           .middle = "le li ri ra na ne be me ve do",
           .last = "lyn na lie la ssa tte ra len nda lla rie sha nne bell cia beth den",
           .head = 12},
      .family =
          {.listed =
               "Smith Johnson Williams Brown Jones Davis Miller Wilson Moore Taylor Anderson Thomas Jackson White "
               "Harris "
               "Martin Thompson Robinson Clark Lewis Walker Hall Allen Young King Wright Scott Green Baker Adams "
               "Nelson "
               "Hill Campbell Mitchell Roberts Carter Phillips Evans Turner Parker Collins Edwards Stewart Morris "
               "Murphy "
               "Cook Rogers Morgan Cooper Peterson Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson "
               "Brooks "
               "Bennett Gray James Hughes Price Myers Long Foster Sanders Ross Morales Powell Sullivan Russell Ortiz "
               "Jenkins Perry Butler Barnes Fisher O'Brien O'Connor O'Neill McDonald MacLeod McCarthy Byrne Walsh Ryan",
           .first = "Ash Ald Bar Beck Birch Black Blen Bram Brad Brook Burn Cal Car Chad Clay Cold Crans Cross Dal Den "
                    "Dun East El "
                    "Fair Farn Fen Gar Glen Gold Gran Had Ham Har Hart Hay Hazel High Hol Horn Hud Kel Ken Kirk Lang "
                    "Lark Lin Lock "
                    "Long Mal Mar Mead Mel Mil Mor Nether New North Nor Oak Old Pem Pen Rad Raven Red Rich Ridg Rock "
                    "Rose Rush Sel "
                    "Shel Sher South Stan Stock Stone Strat Sut Thorn Til Wake Wal War Wat Way West Whit Wick Wil Win "
                    "Wood Wool York",
           .middle = "er ing en el ar le ber den ling",
           .last = "ton ley ford well wood man son worth by field ham bury den gate ridge land more stead brook combe "
                   "water bridge "
                   "holme wick thwaite shaw croft burn house borne hurst wright smith stone ward",
           .head = 55},
      .cities = "London Chicago Leeds Toronto Sydney Dublin Boston Bristol Houston Cardiff Glasgow Perth",
      .second_forename_percent = 45,
      .second_family_percent = 4,
      .second_family_joint = '-',
  });
  cultures.push_back({
      .name = "german",
      .weight = 45,
      .countries = "DEU 75 AUT 13 CHE 12",
      .male =
          {.listed =
               "Peter Michael~Michi Thomas~Tom Andreas~Andi Wolfgang~Wolf Klaus Jürgen Stefan Christian~Chris Uwe "
               "Werner Hans "
               "Frank Matthias Martin Bernd Alexander~Alex Markus Daniel Jörg Dieter Manfred Helmut Heinz Günter Ralf "
               "Florian "
               "Sebastian~Basti Tobias~Tobi Jan Jens Horst Gerhard Holger Karl Josef~Sepp Rainer Walter Kurt "
               "Maximilian~Max "
               "Johannes~Hannes Lukas Felix Philipp Jonas Franz Friedrich~Fritz Ulrich~Uli Heinrich~Heinz Björn Götz",
           .first = "Al Ber Det Diet Eber Eck Er Ger Gott Gun Hart Her Hil Kon Lam Lud Mein Nor Ot Rein Rup Sieg Tor "
                    "Vol Wal Wil Win",
           .middle = "de ge ol ri",
           .last = "bert hard mar win fried mut rich wald helm bold hold wig brecht ger",
           .head = 12},
      .female =
          {.listed = "Maria Ursula~Uschi Monika~Moni Petra Elisabeth~Lisa~Sissi Sabine~Bine Renate Helga Karin "
                     "Brigitte~Gitte Ingrid "
                     "Andrea Susanne~Susi Claudia Birgit Gisela Christine~Christel Stefanie~Steffi Angelika~Geli "
                     "Martina Anna Julia "
                     "Nicole Barbara~Babsi Heike Katharina~Kathi Gabriele~Gabi Sandra Christa Anja Melanie Kerstin "
                     "Katrin Silke "
                     "Hannah Lena Laura Sophie Johanna Charlotte~Lotte Margarete~Grete Käthe Jördis",
           .first =
               "Adel Al Ber Bri Da El Er Frie Ger Gun Hed Hel Her Hil Ir In Li Lu Mech Mar Ot Ro Sieg Sol Thea Wal Wil",
           .middle = "de ga li ne ri",
           .last = "hild gard linde traud trud gund run line wig burg mina na",
           .head = 12},
      .family =
          {.listed = "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer "
                     "Richter Klein "
                     "Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner "
                     "Schmitz Krause "
                     "Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters "
                     "Lang Scholz "
                     "Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck "
                     "Lorenz Baumann "
                     "Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein "
                     "Jäger Otto Groß",
           .first =
               "Ahl Alt Ack Auer Bach Baum Berg Birk Blum Brand Breit Brunn Buch Burg Dorn Eber Eck Eich Eisen Feld "
               "Fels Frei "
               "Gold Grau Grün Grund Haber Hain Hals Hart Haus Heide Hell Herz Hirsch Hoch Hoh Hölz Holz Horn Kalt "
               "Kien Kirch Klee "
               "Krahn Kron Kupfer Land Licht Lind Loh Mark Mühl Nieder Nuß Ober Öttl Pfeil Rau Reich Ross Sand Schell "
               "Schön See "
               "Sommer Stahl Stark Stein Stroh Tann Trau Übel Ufer Wald Wasser Weiden Wester Wild Wind Wörn Zieg Zöll",
           .middle = "en er el in es",
           .last = "mann berger hauser hofer meier müller bach feld stein berg thal felder brunner huber "
                   "ecker reiter kamp burger heimer wald rath moser leitner wieser gruber dorf hagen",
           .head = 55},
      .cities = "Berlin Hamburg München Wien Zürich Köln Leipzig Graz Bremen Görlitz",
      .second_forename_percent = 22,
      .second_family_percent = 4,
      .second_family_joint = '-',
      .particles = "von_ zu_ von_der_",
      .particle_percent = 2,
  });
  cultures.push_back({
      .name = "french",
      .weight = 48,
      .countries = "FRA 74 BEL 12 CAN 7 CHE 4 LUX 1 CIV 1 SEN 1",
      .male = {.listed = "Jean~Jeannot Pierre~Pierrot Michel André Philippe René Louis Alain Jacques~Jacquot Bernard "
                         "Marcel Daniel Roger "
                         "Robert Paul Claude Christian Henri Georges Nicolas~Nico François Patrick Gérard "
                         "Christophe~Chris Joseph Julien "
                         "Maurice Laurent Frédéric~Fred Eric David Stéphane Pascal Alexandre~Alex Thierry Olivier "
                         "Thomas Antoine~Tony "
                         "Raymond Guy Dominique Charles Didier Marc Vincent Yves Guillaume Bruno Serge Maxime Hugo "
                         "Lucas Théo Cédric",
               .first =
                   "Al Am Ana Ar Au Ber Cyp Da Dé Ed Fa Ga Ger Gau Hé Ho La Lé Lu Mar Mé Nor Ré Ro Sé Syl Thi Va Xa",
               .middle = "ri to li bé vé",
               .last = "tien lien ric bert ain rin ton mond dric lin ven dore vier cien",
               .head = 12},
      .female = {.listed = "Marie Jeanne Françoise Monique Catherine~Cathy Nathalie Isabelle~Isa Jacqueline Anne "
                           "Sylvie Martine Madeleine~Mado "
                           "Nicole Suzanne~Suzy Hélène Christine Louise Denise Christiane Valérie Sophie Stéphanie "
                           "Sandrine Céline Véronique "
                           "Julie Chantal Brigitte Annie Patricia Caroline Émilie Aurélie Chloé Léa Camille Manon "
                           "Élodie Geneviève Thérèse",
                 .first = "A Adé Al Au Bé Cla Co Da É É Fan Flo Ga Gé Hé Jo Lau Lé Li Ma Mé Mu Na O Ro Sé Sy Va Vi",
                 .middle = "li lé ri ra bel",
                 .last = "line lie nne tte lle rine cie na rise dine zette ance",
                 .head = 12},
      .family = {.listed = "Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel "
                           "Lefebvre Leroy Roux David "
                           "Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller "
                           "Lefèvre Faure André Mercier "
                           "Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément "
                           "Morin Nicolas Henry "
                           "Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour "
                           "Meunier Brun Blanchard "
                           "Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard "
                           "Schmitt Roy Leroux Colin",
                 .first = "Al Am Ar Bar Beau Bel Ber Bois Bon Bour Bri Cha Char Che Clair Cor Cour Dau Del Des Du Es "
                          "Fla For Fou Gail Gar Gau "
                          "Gi Gran Gros Guil Hau La Lan Le Li Long Mal Man Mar Mau Mé Mon Mor Mou Neu Ol Or Per Pi "
                          "Plan Pon Pré Quin Ra Ré Ri "
                          "Ro Ros Sa Sal Sau Sé Ser Tail Ter Tho Tri Va Val Ver Vi Vil",
                 .middle = "be bou che de ga go li lan me mon ni quin ra ri ve vil",
                 .last = "lard reau tier dier lot let ville mont court nier val lois gnon lier quet rand rot bert get "
                         "vière nac tel don zet "
                         "chon mard naud bois ron ras pin din baud sset mette gneau nelle",
                 .head = 60},
      .cities = "Paris Lyon Marseille Bruxelles Lille Liège Genève Nantes Montréal Orléans",
      .second_forename_percent = 35,
      .second_family_percent = 5,
      .second_family_joint = '-',
      .particles = "de_ du_ de_la_ d' le_",
      .particle_percent = 4,
  });
  cultures.push_back({
      .name = "dutch",
      .weight = 22,
      .countries = "NLD 68 BEL 26 SUR 6",
      .male = {.listed = "Johannes~Jan~Hans Jan Cornelis~Kees Hendrik~Henk Willem~Wim Pieter~Piet Gerrit Petrus~Piet "
                         "Jacobus~Koos Peter Martin "
                         "Dirk Daan Bram Sem Lucas Thomas Marcel Erik Rob Robert Bart Jeroen Joost Ruud Sander Maarten "
                         "Wouter Bas Niels Gijs",
               .first = "Al Ber Dit Ed Ev Fre Ger Hu Jel Lam Lo Mar Ni Re Ru Sie Ste Tij Wil Wou",
               .middle = "de be ri",
               .last = "bert rik men ze ko mer vin ger win ne co",
               .head = 12},
      .female = {.listed = "Maria~Ria Johanna~Jo~Hanna Anna~Anneke Cornelia~Corrie Elisabeth~Els~Betty "
                           "Wilhelmina~Willy~Mina Hendrika~Riek "
                           "Adriana Margaretha~Greet~Griet Catharina~Toos~Trijn Emma Julia Sanne Lotte Femke Anouk "
                           "Marieke Saskia Ingrid Esther",
                 .first = "A Ber Da El Fe Ger Hil Jan Ka Li Ma Me Ni Ro Tjits Wil",
                 .middle = "le ri ne",
                 .last = "ke tje na lien lies ske ta trud",
                 .head = 12},
      .family = {.listed = "Jong Jansen Vries Berg Dijk Bakker Janssen Visser Smit Meijer Boer Mulder Groot Bos Vos "
                           "Peters Hendriks Leeuwen "
                           "Dekker Brouwer Wit Dijkstra Smits Graaf Meer Linden Kok Jacobs Haan Vermeulen Heuvel Veen "
                           "Broek Bruijn Bruin Heijden "
                           "Schouten Beek Willems Vliet Ven Hoekstra Maas Verhoeven Koster Dam Wal Prins Blom Huisman "
                           "Peeters Maes Claes Goossens",
                 .first = "Aar Appel Beek Berk Blok Boog Bouw Bronk Buiten Dam Dool Duin Eik Geld Goud Groen Haar Half "
                          "Hazel Heer Hoog Hout Kamp "
                          "Kers Klaver Klei Kloost Kool Kuip Laar Lange Linde Maan Meul Molen Noord Ooster Over Peppel "
                          "Pol Riet Rood Scheep "
                          "Slag Spij Steen Ter Toren Veld Vink Vlas Wester Wijn Wilg Wolf Zand Zuid Zwane",
                 .middle = "en er el",
                 .last = "man veld horst dijk kamp burg laar huis stra ma ink donk hof berg meijer berge broeck sloot "
                         "aert voort ster "
                         "ing brink hout zaad",
                 .head = 50},
      .cities = "Amsterdam Rotterdam Antwerpen Utrecht Gent Eindhoven Paramaribo",
      .second_forename_percent = 25,
      .particles = "de_ van_ van_de_ van_der_ van_den_ ter_ van_'t_",
      .particle_percent = 38,
  });
  cultures.push_back({
      .name = "nordic",
      .weight = 26,
      .countries = "SWE 38 NOR 21 DNK 21 FIN 16 ISL 4",
      .male = {.listed = "Lars Anders Per Karl Johan~Jocke Erik Jan Mikael~Micke Peter Jens Hans Bjørn Ole Henrik "
                         "Niels Søren Mats Gunnar Olof "
                         "Fredrik~Fredde Magnus Arne Kjell Thomas Nils Bo Sven Åke Jørgen Håkon Knut Odd Morten Juhani "
                         "Mikko Timo Antti Matti "
                         "Jón Sigurður Guðmundur Gunnar Ólafur Einar Þór Leif Ragnar Torbjørn Øyvind Göran Jörgen",
               .first = "Al As Bren Dag Ei Es Finn Ge Half Har Hjal In Ing Jar Ja Ket Os Ras Rei Ro Si Sig Ste Ste "
                        "Svein Tor Tryg Ul Vi",
               .middle = "le ga ri",
               .last = "mar vald bjørn leif geir stein var ulf mund dar ik ter vin kell",
               .head = 12},
      .female = {.listed = "Anna Eva Maria~Mia Karin Kristina~Kicki~Stina Lena Birgitta~Gitta Kerstin Inger Anne Marie "
                           "Ingrid Margareta~Greta "
                           "Elisabeth~Lisbeth Kirsten Hanne Mette Solveig Astrid Sofia Linnéa Johanna Emma Sara Elin "
                           "Åsa Tuula Päivi Anneli Helena "
                           "Guðrún Sigríður Kristín Margrét Bjørg Randi Liv Gunilla Ulla",
                 .first = "Al As Ber Ei Ger Gun Gud Hal Hed Hil In Ma Rag Rann Ru Sig Sol Svan Tor Vil",
                 .middle = "le ri ga",
                 .last = "hild frid dis borg veig run na vor lin ne gerd unn",
                 .head = 12},
      .family = {.listed = "Johansson Andersson Hansen Nielsen Jensen Karlsson Nilsson Eriksson Pedersen Larsson Olsen "
                           "Larsen Andersen Olsson "
                           "Persson Svensson Gustafsson Johansen Kristensen Christensen Pettersson Rasmussen Jonsson "
                           "Jørgensen Sørensen Korhonen "
                           "Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Berg Haugen Hagen Dahl Lund "
                           "Lindberg Lindström Lindqvist "
                           "Jónsdóttir Guðmundsson Sigurðsson Ólafsson Einarsdóttir Madsen Møller Thomsen Poulsen "
                           "Bakken Solberg Bergström Åberg",
                 .first = "Ahl Al Ap Asp Berg Björk Blom Bo Brand Ed Ek En Fager Fors Frid Gran Grön Hall Ham Hed Hol "
                          "Häg Kall Kvarn Lager Lilje "
                          "Lind Lof Lund Malm Mo Ny Nord Od Pil Ros Rud Ryd Ser Sjö Sköld Sol Stål Stor Strand Sund "
                          "Söder Tall Ull Vall Vester Vik Wahl Åker Öst",
                 .middle = "e er en",
                 .last = "berg ström gren quist man lund dahl stedt blad vik gaard by rud set land hagen stad nen "
                         "lainen sson sen haug nes "
                         "bakken mark holm fors felt",
                 .head = 50},
      .cities = "Stockholm Oslo København Helsinki Göteborg Malmö Reykjavík Aarhus Tampere",
      .second_forename_percent = 40,
  });
  return cultures;
}

}  // namespace lookout::generate

// Names of Southern Europe and Latin America: see cultures_west.cc.
#include "tools/generate/culture.h"

namespace lookout::generate {

std::vector<CultureSource> SouthernEurope() {
  std::vector<CultureSource> cultures;
  cultures.push_back({
      .name = "spanish",
      .weight = 80,
      .countries = "MEX 28 ESP 18 COL 14 ARG 9 PER 8 VEN 7 CHL 4 CUB 3 DOM 3 ECU 3 GTM 2 BOL 1",
      .male = {.listed = "José~Pepe Juan~Juanito Luis~Lucho Carlos~Carlitos Jesús~Chuy~Chucho Antonio~Toño~Toni "
                         "Francisco~Paco~Pancho Miguel "
                         "Manuel~Manolo Pedro Alejandro~Alex Jorge Fernando~Nando Rafael~Rafa Javier~Javi Daniel~Dani "
                         "Roberto~Beto Ricardo "
                         "Eduardo~Lalo~Edu Mario Sergio~Checo Alberto~Beto Víctor Raúl Ángel David Enrique~Quique "
                         "Óscar Ramón~Moncho Diego Pablo "
                         "Arturo Andrés Julio Gabriel~Gabi Salvador~Chava Guillermo~Memo Armando Gustavo Hugo Martín "
                         "Rubén Íñigo Álvaro Adrián "
                         "Joaquín Ignacio~Nacho Santiago~Santi Hernán Germán Nicolás Tomás Félix Esteban",
               .first = "Al An Ar Au Ber Bo Ce Cla Da El Es Eu Fa Fi Gil He Is Jo La Le Li Lo Ma Mel Ne Or Os Pla Ra "
                        "Re Ro Sal Sil Te Va Wil Yo",
               .middle = "be da do le li mi na ra ri se",
               .last = "berto nando rio miro lino ardo mundo cio sto vio dro ldo neo mar bel ncio diel",
               .head = 9},
      .female = {.listed = "María~Mari Guadalupe~Lupe~Lupita Juana Carmen Ana~Anita Rosa~Rosita Margarita~Marga "
                           "Josefina~Pepa Isabel~Chabela "
                           "Francisca~Paca~Paquita Dolores~Lola Teresa~Tere Antonia Alicia Elena Lucía Laura Marta "
                           "Patricia~Paty Gabriela~Gaby "
                           "Claudia Sandra Verónica~Vero Silvia Adriana Leticia~Lety Alejandra~Ale Cristina Pilar "
                           "Concepción~Concha~Conchita "
                           "Mercedes~Merche Beatriz~Bea Sofía Valentina Daniela Paula Yolanda Mónica Rocío Gloria "
                           "Esperanza Luz Esther Inés Belén",
                 .first = "A Al Be Ca Cla Da De E El Es Fi Flo Ga Gra Her Il Jo La Le Li Lo Ma Mi Na No Pri Ra Ro Sa "
                          "Sil Vi Xi Ya Zu",
                 .middle = "be da de le li mi na ra ri se",
                 .last = "lia cia nda rita lina mena dad sa lda ria nia ta bel mira leidy",
                 .head = 9},
      .family = {.listed = "García Hernández Martínez López González Rodríguez Pérez Sánchez Ramírez Torres Flores "
                           "Gómez Rivera Díaz Cruz "
                           "Reyes Morales Gutiérrez Ortiz Jiménez Ruiz Álvarez Fernández Moreno Mendoza Castillo "
                           "Vásquez Romero Rojas Herrera "
                           "Medina Aguilar Castro Vargas Guzmán Méndez Muñoz Salazar Garza Soto Vega Alvarado Delgado "
                           "Peña Contreras Sandoval "
                           "Guerrero Ríos Estrada Ortega Núñez Castañeda Ramos Navarro Domínguez Molina Suárez Silva "
                           "Cabrera Ávila Espinoza "
                           "Campos Santos Luna Acosta Padilla Serrano Cárdenas Fuentes Miranda León Valdez Ibarra "
                           "Bravo Pacheco Figueroa Quispe Mamani",
                 .first = "Abar Agui Al Alde Ama Ara Arre Aza Bal Bar Be Ber Bo Bu Cal Cama Can Car Cas Ce Cor Cue "
                          "Echa Ele Esca Es Fal Fi "
                          "Gala Gar Go Gua Guer Iba In Iri Iza La Lande Larra Le Li Lo Mal Man Mar Me Mon Mora Nava "
                          "Ola Ore Osu Pala Pan Pere "
                          "Pi Qui Re Ro Saba Sal San Sar Se So Ta Te Tola Ugar Uri Val Vela Vi Yba Za Zulo Zubi",
                 .middle = "ba be bar cha da de ga go la le li ma me na ni ra ri rre sa ta te zo",
                 .last = "rena rreta güez ñez dez ñar rado ndo lla lles mendi rri naga cochea nza ldez rro ral nal "
                         "ntes rola var zábal ga nera co ya "
                         "lde rías tegui jón rrón bide sco",
                 .head = 26},
      .cities = "Madrid Bogotá Lima Medellín Guadalajara Córdoba Caracas Sevilla Santiago Quito Habana",
      .second_forename_percent = 52,
      .second_family_percent = 72,
      .particles = "de_ de_la_ del_ de_los_",
      .particle_percent = 4,
  });
  cultures.push_back({
      .name = "portuguese",
      .weight = 42,
      .countries = "BRA 70 PRT 20 AGO 6 MOZ 4",
      .male = {.listed = "José~Zé João Antônio~Tonho Francisco~Chico Carlos Paulo Pedro Lucas Luiz Marcos Luís Gabriel "
                         "Rafael~Rafa Daniel Marcelo "
                         "Bruno Eduardo~Dudu Felipe Rodrigo Manoel~Manel Mateus André Fernando Fábio Leonardo~Leo "
                         "Gustavo Guilherme Leandro Tiago "
                         "Anderson Ricardo Márcio Jorge Sebastião Alexandre Roberto~Beto Edson Diego Vitor Sérgio "
                         "Cláudio Joaquim~Quim Raimundo",
               .first = "A Al Ar Be Clau De Di E Ed El Er Ge Gil He Jo Ju Le Lu Ma Ne Or Os Ro Ru Val Van Wal Wel Wil",
               .middle = "de le li ma na ni ra ri",
               .last = "mir son ton aldo berto nando mar der ley dro valdo cio nei lton",
               .head = 9},
      .female = {.listed = "Maria Ana~Aninha Francisca~Chica Antônia Adriana Juliana~Ju Márcia Fernanda~Nanda "
                           "Patrícia~Paty Aline Sandra Camila "
                           "Amanda Bruna Jéssica Letícia Júlia Luciana Vanessa Mariana Gabriela~Gabi Vera Vitória "
                           "Larissa Cláudia Beatriz~Bia Luana "
                           "Rita Sônia Renata Eliane Josefa~Zefa Simone Natália Cristiane Conceição Inês Raquel "
                           "Teresa~Teresinha Catarina",
                 .first = "A Al Ce Cla Da De E Eli Fa Ge Gi I Jo Ju La Le Li Lu Ma Mi Na No Ra Ro Sa Si Ta Va Vi",
                 .middle = "de le li ma na ni ra ri",
                 .last = "lene lia nice na mara ne neide cia zete mar da sa ana iana",
                 .head = 9},
      .family =
          {.listed =
               "Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho "
               "Almeida Lopes "
               "Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes "
               "Freitas Cardoso Ramos "
               "Gonçalves Santana Teixeira Araújo Moraes Pinto Correia Cavalcanti Monteiro Batista Campos Cunha Castro "
               "Neves Melo Sousa "
               "Fonseca Henriques Matos Azevedo Magalhães Leitão Guimarães Simões Conceição Brandão Falcão Assunção",
           .first = "Al Ama Ar Ba Bar Be Bor Bra Ca Cal Car Cas Cer Con Cou Dan Es Fa Fi Fra Ga Gou Gui La Le Li Lou "
                    "Ma Mal Mes Mou Na No Pa "
                    "Pe Pi Pra Que Qui Re Ro Sa Sam Se Si So Ta Tei Tor Tri Va Vas Ve Vi Za",
           .middle = "ba be ca da de ga la le ma me na ra ri sa ta va ve",
           .last = "lho lhão nha reira deira gueira lheiro nhos rães nde rães lvo ques nho mpaio do "
                   "rão ção ltes gal ldo ndes roso scal rinho",
           .head = 20},
      .cities = "São_Paulo Lisboa Salvador Fortaleza Porto Recife Luanda Maputo Belém",
      .second_forename_percent = 40,
      .second_family_percent = 68,
      .particles = "da_ de_ dos_ do_",
      .particle_percent = 24,
  });
  cultures.push_back({
      .name = "italian",
      .weight = 36,
      .countries = "ITA 93 CHE 5 ARG 2",
      .male = {.listed = "Giuseppe~Peppe~Pino Giovanni~Gianni~Nino Antonio~Tonino~Toni Mario Luigi~Gigi "
                         "Francesco~Franco~Ciccio Angelo Vincenzo~Enzo "
                         "Pietro~Piero Salvatore~Totò~Turi Carlo Franco Domenico~Mimmo~Nico Bruno Paolo Michele "
                         "Giorgio Aldo Sergio Luciano Alessandro~Sandro "
                         "Andrea Marco Roberto~Robi Stefano Claudio Luca Matteo Lorenzo~Renzo Davide Alberto Maurizio "
                         "Massimo Gennaro Rocco Nicolò Niccolò",
               .first =
                   "A Ad Al Ar Ba Bea Cor Cri Da E Fa Fe Fi Ge Gio Gui La Leo Lu Ma Na Or Pa Re Ro Sa Sil Te Ti U Va",
               .middle = "be da le li mi na ri ro",
               .last = "rio stiano lvio nzo berto rdo cio liano gio ntino mo dino seo vino sto",
               .head = 10},
      .female = {.listed = "Maria~Mariuccia Anna~Annina Giuseppina~Pina Rosa~Rosetta Angela~Angelina Giovanna~Vanna "
                           "Teresa~Teresina Lucia Carmela~Carmelina "
                           "Caterina~Rina Francesca~Franca Antonietta~Etta Carla Elena Concetta~Titina Rita Margherita "
                           "Franca Paola Giulia~Giulietta Laura "
                           "Chiara Martina Sara Valentina Federica Silvia Elisa Alessandra~Sandra Simona Roberta "
                           "Daniela Beatrice~Bice Letizia",
                 .first = "A Al Ar Be Bea Cla Da E El Er Fa Fe Fio Ga Ge Gi I La Li Lo Ma Mi Ne O Pa Ra Ro Sa Si Te Vi",
                 .middle = "le li mi na ri ro se",
                 .last = "lina rica bella netta rina sia dina lia nora lda tina miria dora",
                 .head = 10},
      .family = {.listed = "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti "
                           "De_Luca Costa Giordano Mancini Rizzo "
                           "Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini "
                           "Leone Longo Gentile Martinelli Vitale "
                           "Lombardo Serra Coppola De_Santis D'Angelo Marchetti Parisi Villa Conte Ferraro Ferri "
                           "Fabbri Bianco Marini Grasso Valentini "
                           "Messina Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli "
                           "Amato Silvestri Mazza Testa D'Amico",
                 .first = "Ac Al Ama An Ar Ba Bal Bar Be Ber Bo Bor Bru Ca Cal Cam Can Car Ce Ci Col Cor Da Del Di Fal "
                          "Fan Fe Fi For Fra Fu Ga Gal Gar "
                          "Gi Gra Gua La Lo Lu Ma Mal Man Mar Mas Me Mo Mon Mu Na Ne No Or Pa Pal Pan Pas Pe Pi Po Pra "
                          "Qua Ra Re Ri Ro Sa Sal San Sca "
                          "Se Sor Spa Ta Te To Tra Tu Va Ve Vi Za",
                 .middle = "ba be bi ca da de ga la le li ma me na ni no ra ri ro sa ta te ti va zo",
                 .last = "letti rini ttini lli nello rdi ssi cci ttoni zzi nucci lotti gnani ccio rello sso nardi "
                         "mberti rino ggio sini tano lupi ghetti "
                         "schi vacca nnone tella",
                 .head = 60},
      .cities = "Roma Milano Napoli Torino Palermo Bari Genova Catania Lugano Forlì",
      .second_forename_percent = 18,
      .particles = "Di_ De_ Della_ Lo_ La_",
      .particle_percent = 5,
  });
  cultures.push_back({
      .name = "greek",
      .script = Script::kGreek,
      .weight = 20,
      .countries = "GRC 86 CYP 14",
      .male = {.listed = "Γεώργιος~Giorgos~Yorgos Ιωάννης~Giannis~Yannis Κωνσταντίνος~Kostas~Dinos "
                         "Δημήτριος~Dimitris~Mitsos Νικόλαος~Nikos "
                         "Παναγιώτης~Panos~Takis Βασίλειος~Vasilis Χρήστος Αθανάσιος~Thanasis~Thanos Μιχαήλ~Michalis "
                         "Ευάγγελος~Vangelis Σπυρίδων~Spyros "
                         "Αντώνιος~Antonis Αναστάσιος~Tasos Θεόδωρος~Thodoris Ανδρέας Χαράλαμπος~Babis "
                         "Αλέξανδρος~Alekos Εμμανουήλ~Manolis "
                         "Ηλίας Σταύρος Πέτρος Σωτήριος~Sotiris Στυλιανός~Stelios Ελευθέριος~Lefteris Απόστολος "
                         "Γρηγόριος~Grigoris Ιωσήφ Παύλος Φώτιος~Fotis",
               .first = "Αρ Αγ Δα Διο Επα Ευ Ζη Θε Ισι Κλε Κυρ Λα Λυ Μελ Νε Ξε Ορ Παρ Ρη Σε Τη Φι Φωκ",
               .middle = "μα νο δω κλε ρι",
               .last = "δωρος νων μων δης λαος κρατης στος φιλος ριος σιος νθος",
               .head = 9},
      .female = {.listed = "Μαρία~Maro Ελένη~Lena Αικατερίνη~Katerina Βασιλική~Vaso~Viki Σοφία Αγγελική~Kiki "
                           "Γεωργία~Gogo Δήμητρα Κωνσταντίνα~Dina "
                           "Παναγιώτα~Giota Ευαγγελία~Litsa Αναστασία~Natasa Ειρήνη~Rena Ιωάννα Άννα Δέσποινα Χριστίνα "
                           "Αθανασία~Soula Φωτεινή~Fofi "
                           "Κυριακή~Kiki Παρασκευή~Vivi Αλεξάνδρα Σταυρούλα~Voula Ευτυχία Χρυσούλα Καλλιόπη~Popi "
                           "Στυλιανή~Stella Θεοδώρα Ζωή",
                 .first = "Αν Αρ Ασ Δα Διο Ευ Θε Κλε Λυ Μελ Μυρ Νε Ξαν Ολυ Πη Ρο Σε Φαι Χλο",
                 .middle = "μα νο ρι λι",
                 .last = "δώρα νίκη λία θέα σία ρία ντα νθη ρούλα",
                 .head = 9},
      .family =
          {.listed =
               "Παπαδόπουλος Παπαδάκης Βασιλείου Γεωργίου Νικολάου Ιωάννου Οικονόμου Παπαγεωργίου Παπανικολάου "
               "Δημητρίου Κωνσταντίνου "
               "Αντωνίου Μακρής Καραγιάννης Γεωργιάδης Δημόπουλος Αλεξίου Κατσαρός Σταμάτης Μιχαηλίδης Χριστοδούλου "
               "Αθανασίου Σαμαράς "
               "Παπαϊωάννου Ζαχαρίου Θεοδώρου Ανδρέου Παππάς Βλάχος Νικολαΐδης Κοντός Ράπτης Γιαννόπουλος Αγγελόπουλος",
           .first = "Αλεξ Αναγν Αραβ Βαρ Βελ Βουλ Γαλαν Γιανν Γκιον Δαμ Δελη Δρακ Ζαφ Ζερβ Θεοφ Καλ Καμ Καν Καπ Καρα "
                    "Κατσ Κεφ Κοκκ Κολ Κοντ Κουμ "
                    "Κυριακ Λαζ Λαμπρ Λεβ Λιακ Μακρ Μαν Μαυρ Μελ Μπακ Μπουρ Νταλ Ξαν Παν Παπα Πετρ Πολ Ρουσ Σαρ Σιδ "
                    "Σκουρ Σταμ Στεφ Ταβ Τζαν Τρια Τσακ "
                    "Φιλ Φραγκ Χατζη Χρον Ψαρ",
           .middle = "αν αρ ον ουλ ατ ελ ιν",
           .last = "όπουλος άκης ίδης ιάδης έας άκος ούδης όγλου ίου ινός άτος έλλης ανός ούσης ίτης άρης",
           .head = 40},
      .cities = "Athens Thessaloniki Patras Nicosia Heraklion Larisa Volos",
      .feminine = Feminine::kGreek,
      .second_forename_percent = 8,
  });
  return cultures;
}

}  // namespace lookout::generate

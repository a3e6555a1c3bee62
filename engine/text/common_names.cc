#include "engine/text/common_names.h"

#include <array>
#include <string>
#include <unordered_map>

#include "engine/base/hash.h"
#include "engine/text/skeleton.h"

namespace lookout::text {
namespace {

// Borne by some ten millions of people, as surname or forename.
constexpr std::array kTensOfMillions = {
    // Arabic and the Muslim world
    "MUHAMMAD",
    "MOHAMED",
    "AHMAD",
    "ALI",
    "HUSSEIN",
    "HASSAN",
    "IBRAHIM",
    "ABDULLAH",
    "OMAR",
    "MAHMOUD",
    "YUSUF",
    "KHAN",
    "FATIMA",
    "ISMAIL",
    "MUSTAFA",
    // South Asia
    "SINGH",
    "KUMAR",
    "DEVI",
    "KAUR",
    "BEGUM",
    "BIBI",
    "SHARMA",
    "LAL",
    "RAM",
    "SHAH",
    "PATEL",
    "DAS",
    // East Asia
    "WANG",
    "LI",
    "LEE",
    "ZHANG",
    "LIU",
    "CHEN",
    "YANG",
    "HUANG",
    "ZHAO",
    "WU",
    "ZHOU",
    "XU",
    "SUN",
    "MA",
    "ZHU",
    "HU",
    "GUO",
    "HE",
    "LIN",
    "GAO",
    "LUO",
    "WEI",
    "KIM",
    "PARK",
    "CHOI",
    "NGUYEN",
    "TRAN",
    "LE",
    "PHAM",
    "VAN",
    "THI",
    // Europe and the Americas
    "MARIA",
    "JOSE",
    "JUAN",
    "JOHN",
    "DAVID",
    "MICHAEL",
    "JAMES",
    "ROBERT",
    "WILLIAM",
    "DANIEL",
    "CARLOS",
    "LUIS",
    "ANTONIO",
    "ANA",
    "GARCIA",
    "RODRIGUEZ",
    "HERNANDEZ",
    "MARTINEZ",
    "LOPEZ",
    "GONZALEZ",
    "PEREZ",
    "SANCHEZ",
    "SILVA",
    "SANTOS",
    "SMITH",
    "ALEXANDER",
    "ANNA",
    "SERGEI",
    "ELENA",
    "VLADIMIR",
    "ANDREI",
    "PAUL",
    "PETER",
    "THOMAS",
};

// Borne by millions.
constexpr std::array kMillions = {
    "ABDULRAHMAN", "ABDULRAHIM", "ABDULAZIZ", "ABDULKARIM", "HAMID",     "SAID",      "SALEH",       "SALIM",
    "KHALID",      "TARIQ",      "ADAM",      "MUSA",       "DAWUD",     "SULEIMAN",  "YAHYA",       "ISA",
    "JAMAL",       "KAMAL",      "KARIM",     "RAHIM",      "RASHID",    "NASSER",    "BAKR",        "UTHMAN",
    "HAJI",        "AMIN",       "AMIR",      "JABER",      "SAAD",      "FAISAL",    "SAMIR",       "WALID",
    "ZAHRA",       "AISHA",      "MARYAM",    "ZAINAB",     "KHADIJA",   "AMINA",     "REZA",        "MEHDI",
    "HOSSEINI",    "AHMADI",     "MOHAMMADI", "RAHMAN",     "RAHMANI",   "ISLAM",     "HAQUE",       "HOSSAIN",
    "MIAH",        "UDDIN",      "KHATUN",    "AKTER",      "MEHMET",    "MURAT",     "YILMAZ",      "KAYA",
    "DEMIR",       "DIALLO",     "TRAORE",    "BA",         "DIOP",      "KONE",      "SOW",         "KEITA",
    "COULIBALY",   "GUL",        "JAN",       "AKBAR",      "ASIF",      "IMRAN",     "BHATTI",      "MALIK",
    "IQBAL",       "HUSNAIN",    "RAJA",      "RAO",        "REDDY",     "GUPTA",     "YADAV",       "MISHRA",
    "VERMA",       "MAHTO",      "MANDAL",    "ROY",        "PRASAD",    "SANJAY",    "RAJESH",      "SUNITA",
    "ANITA",       "SURESH",     "RAMESH",    "VIJAY",      "ANIL",      "SUNIL",     "NAIR",        "JOSEPH",
    "GEORGE",      "LIANG",      "SONG",      "ZHENG",      "XIE",       "HAN",       "TANG",        "FENG",
    "YU",          "DONG",       "XIAO",      "CHENG",      "CAO",       "YUAN",      "DENG",        "FU",
    "SHEN",        "ZENG",       "PENG",      "LU",         "SU",        "JIANG",     "CAI",         "JIA",
    "DING",        "XUE",        "YE",        "PAN",        "DU",        "DAI",       "XIA",         "ZHONG",
    "TIAN",        "REN",        "FAN",       "FANG",       "SHI",       "YAO",       "TAN",         "LIAO",
    "ZOU",         "XIONG",      "JIN",       "HAO",        "KONG",      "BAI",       "CUI",         "KANG",
    "MAO",         "QIU",        "QIN",       "GU",         "HOU",       "SHAO",      "MENG",        "LONG",
    "WAN",         "DUAN",       "QIAN",      "JUNG",       "KANG",      "YOON",      "JANG",        "LIM",
    "SHIN",        "KWON",       "SATO",      "SUZUKI",     "TAKAHASHI", "TANAKA",    "WATANABE",    "ITO",
    "YAMAMOTO",    "HOANG",      "HUYNH",     "PHAN",       "VU",        "VO",        "DANG",        "BUI",
    "DO",          "HO",         "NGO",       "DUONG",      "LY",        "IVANOV",    "IVANOVA",     "SMIRNOV",
    "KUZNETSOV",   "POPOV",      "PETROV",    "VASILIEV",   "ALEKSANDR", "DMITRI",    "ALEKSEI",     "IVAN",
    "NIKOLAI",     "MIKHAIL",    "YEVGENI",   "IGOR",       "OLEG",      "YURI",      "VIKTOR",      "TATIANA",
    "OLGA",        "NATALIA",    "IRINA",     "SVETLANA",   "MAGOMED",   "MAGOMEDOV", "ALIEV",       "MAMMADOV",
    "JOHNSON",     "WILLIAMS",   "BROWN",     "JONES",      "MILLER",    "DAVIS",     "WILSON",      "ANDERSON",
    "TAYLOR",      "MOORE",      "JACKSON",   "MARTIN",     "THOMPSON",  "WHITE",     "HARRIS",      "CLARK",
    "LEWIS",       "ROBINSON",   "WALKER",    "YOUNG",      "ALLEN",     "KING",      "WRIGHT",      "SCOTT",
    "HILL",        "GREEN",      "ADAMS",     "NELSON",     "RICHARD",   "CHARLES",   "CHRISTOPHER", "MATTHEW",
    "ANTHONY",     "MARK",       "STEVEN",    "ANDREW",     "KENNETH",   "KEVIN",     "BRIAN",       "EDWARD",
    "RONALD",      "TIMOTHY",    "JASON",     "JEFFREY",    "RYAN",      "JACOB",     "GARY",        "ERIC",
    "MARY",        "PATRICIA",   "JENNIFER",  "LINDA",      "ELIZABETH", "BARBARA",   "SUSAN",       "JESSICA",
    "SARAH",       "KAREN",      "LISA",      "NANCY",      "SANDRA",    "LAURA",     "RAMIREZ",     "TORRES",
    "FLORES",      "RIVERA",     "GOMEZ",     "DIAZ",       "CRUZ",      "MORALES",   "REYES",       "GUTIERREZ",
    "ORTIZ",       "RAMOS",      "JIMENEZ",   "MENDOZA",    "RUIZ",      "ALVAREZ",   "CASTILLO",    "ROMERO",
    "HERRERA",     "MEDINA",     "AGUILAR",   "VARGAS",     "CASTRO",    "FERNANDEZ", "GUZMAN",      "MUNOZ",
    "ROJAS",       "MORENO",     "JESUS",     "FRANCISCO",  "MANUEL",    "PEDRO",     "JORGE",       "MIGUEL",
    "RAFAEL",      "FERNANDO",   "ALBERTO",   "ROBERTO",    "EDUARDO",   "RICARDO",   "MARIO",       "CARMEN",
    "ROSA",        "GUADALUPE",  "LUZ",       "SOUZA",      "OLIVEIRA",  "PEREIRA",   "LIMA",        "CARVALHO",
    "FERREIRA",    "RIBEIRO",    "ALMEIDA",   "COSTA",      "JOAO",      "PAULO",     "FRANCISCA",   "ANTONIA",
    "MULLER",      "SCHMIDT",    "SCHNEIDER", "HANS",       "JEAN",      "PIERRE",    "MARIE",       "MICHEL",
    "ROSSI",       "GIUSEPPE",   "GIOVANNI",  "NOWAK",      "KOWALSKI",  "JAN",       "SARA",        "EMMANUEL",
    "SAMUEL",      "GRACE",      "BLESSING",
};

class CommonNames {
 public:
  CommonNames() {
    for (const std::string_view name : kMillions) Add(name, 1);
    for (const std::string_view name : kTensOfMillions) Add(name, 2);
  }

  uint8_t Find(std::string_view key) const {
    const auto found = commonness_.find(key);
    return found == commonness_.end() ? 0 : found->second;
  }

 private:
  void Add(std::string_view name, uint8_t commonness) {
    commonness_[std::string(name)] = commonness;
    // A skeleton of less than four letters is that of too many rare names as well.
    const std::string skeleton = Skeleton(name);
    if (skeleton.size() >= 4) commonness_[skeleton] = commonness;
  }

  std::unordered_map<std::string, uint8_t, base::TransparentHash, base::TransparentEqual> commonness_;
};

}  // namespace

uint8_t Commonness(std::string_view letters, std::string_view skeleton) {
  static const CommonNames* const names = new CommonNames();  // never destroyed: other threads may still ask at exit
  const uint8_t by_letters = names->Find(letters);
  const uint8_t by_skeleton = skeleton.size() >= 4 ? names->Find(skeleton) : uint8_t{0};
  return by_letters > by_skeleton ? by_letters : by_skeleton;
}

}  // namespace lookout::text

// What each word of a name is for.
#include "tests/text/name_support.h"

namespace lookout::text {
namespace {

using base::TokenRole;

TokenRole RoleOf(const NameInput& input, std::string_view letters) {
  const base::NameForm form = FormOf(input);
  const auto at = std::find_if(form.tokens.begin(), form.tokens.end(),
                               [&](const base::Token& token) { return token.letters == letters; });
  INFO(letters);
  REQUIRE(at != form.tokens.end());
  return at->role;
}

TEST_CASE("fields give surname and forename, surname first") {
  const base::NameForm form = FormOf(Fields("Eriksson", "Anna Maria"));
  CHECK(form.fields_known);
  CHECK(form.tokens[0].letters == "ERIKSSON");
  CHECK(form.tokens[0].role == TokenRole::kSurname);
  CHECK(form.tokens[2].role == TokenRole::kForename);
}

TEST_CASE("particles are told from names by where they stand") {
  CHECK(RoleOf(Full("Ludwig van der Berg"), "VAN") == TokenRole::kParticle);
  CHECK(RoleOf(Full("Maria de la Cruz"), "LA") == TokenRole::kParticle);
  CHECK(RoleOf(Full("Hasan al-Basri"), "AL") == TokenRole::kParticle);
  CHECK(RoleOf(Full("Harun ar-Rashid"), "AL") == TokenRole::kParticle);
  CHECK(RoleOf(Full("Le Thi Hoa"), "LE") == TokenRole::kUnknown);
  CHECK(RoleOf(Fields("Le", "Van Thanh"), "LE") == TokenRole::kSurname);
  CHECK(RoleOf(Fields("Le Roux", "Jean"), "LE") == TokenRole::kParticle);
  CHECK(RoleOf(Full("Ben Carter"), "BEN") == TokenRole::kUnknown);
  CHECK(RoleOf(Fields("Carter", "Ben Noel"), "BEN") == TokenRole::kForename);
  CHECK(RoleOf(Fields("Ben Youssef", "Karim"), "BEN") == TokenRole::kParticle);
  CHECK(RoleOf(Fields("Youssef", "Karim Ben"), "BEN") == TokenRole::kParticle);  // of the surname
  CHECK(RoleOf(Fields("Youssef", "Karim Ibn"), "IBN") == TokenRole::kParticle);
  CHECK(RoleOf(Full("Zhang Bin"), "BIN") == TokenRole::kUnknown);
  CHECK(RoleOf(Full("Ali Hasan"), "ALI") == TokenRole::kUnknown);
  CHECK(RoleOf(Full("Abu Bakr"), "ABU") == TokenRole::kUnknown);
}

TEST_CASE("a father's name is a patronymic") {
  CHECK(RoleOf(Full("Ivan Petrovich Sidorov"), "PETROVICH") == TokenRole::kPatronymic);
  CHECK(RoleOf(Full("Сидорова Анна Петровна"), "PETROVNA") == TokenRole::kPatronymic);
  CHECK(RoleOf(Fields("Sidorov", "Ivan Petrovich"), "PETROVICH") == TokenRole::kPatronymic);
  CHECK(RoleOf(Full("Salim bin Omar al-Basri"), "OMAR") == TokenRole::kPatronymic);
  CHECK(RoleOf(Full("Mariam bint Omar"), "OMAR") == TokenRole::kPatronymic);
  CHECK(RoleOf(Full("Sidi ould Ahmed"), "AHMED") == TokenRole::kPatronymic);
  CHECK(RoleOf(Full("Sidi uld Ahmed"), "AHMED") == TokenRole::kPatronymic);
  CHECK(RoleOf(Full("Aliyev Rashad Kamil oglu"), "KAMIL") == TokenRole::kPatronymic);
  CHECK(RoleOf(Full("Aliyeva Leyla Kamil qizi"), "KAMIL") == TokenRole::kPatronymic);
}

TEST_CASE("a surname in -ovich is no patronymic") {
  CHECK(RoleOf(Full("Roman Markovich"), "MARKOVICH") == TokenRole::kUnknown);
  CHECK(RoleOf(Fields("Markovich", "Roman Petrovich"), "MARKOVICH") == TokenRole::kSurname);
}

TEST_CASE("a word in -I after the article is a nisba, and a long last one after Arabic names") {
  CHECK(RoleOf(Full("Hasan al-Basri"), "BASRI") == TokenRole::kNisba);
  CHECK(RoleOf(Full("Salim Omar el Zaytuny"), "ZAYTUNY") == TokenRole::kNisba);
  CHECK(RoleOf(Full("Mohamed Hasan Zaytuni"), "ZAYTUNI") == TokenRole::kNisba);
  CHECK(RoleOf(Full("Ali al-Mahdi"), "MAHDI") == TokenRole::kUnknown);
  CHECK(RoleOf(Full("Marco Antonio Bertolini"), "BERTOLINI") == TokenRole::kUnknown);
  CHECK(RoleOf(Fields("al-Basri", "Hasan"), "BASRI") == TokenRole::kSurname);
  CHECK(RoleOf(Full("al-Basri"), "BASRI") == TokenRole::kUnknown);
}

TEST_CASE("the father may be written together with OGLU or KYZY") {
  CHECK(RoleOf(Full("Aliyev Kamiloglu Rashad"), "KAMILOGLU") == TokenRole::kPatronymic);
  CHECK(RoleOf(Fields("Aliyev", "Rashad Kamiloglu"), "KAMILOGLU") == TokenRole::kPatronymic);
  CHECK(RoleOf(Full("Rashad Demiroglu"), "DEMIROGLU") == TokenRole::kUnknown);
  CHECK(RoleOf(Full("Сямён Аляксандравіч Ільінец"), "ALIAKSANDRAVICH") == TokenRole::kPatronymic);
}

TEST_CASE("titles and suffixes are told from names") {
  CHECK(RoleOf(Full("Dr. Hans Maurer"), "DR") == TokenRole::kTitle);
  CHECK(RoleOf(Full("Sheikh Omar Hasan"), "SHEIKH") == TokenRole::kTitle);
  CHECK(RoleOf(Full("Sheikh Omar"), "SHEIKH") == TokenRole::kUnknown);
  CHECK(RoleOf(Full("Mullah Haji Omar Karim"), "HAJI") == TokenRole::kTitle);
  CHECK(RoleOf(Full("al-Sayed Omar Hasan"), "SAYED") == TokenRole::kTitle);
  CHECK(RoleOf(Full("Omar Hasan al-Sayed"), "SAYED") != TokenRole::kTitle);  // a surname
  CHECK(RoleOf(Fields("Hasan al-Sayed", "Omar"), "SAYED") == TokenRole::kSurname);
  CHECK(RoleOf(Fields("Maurer", "Prof"), "PROF") == TokenRole::kTitle);
  CHECK(RoleOf(Fields("Maurer", "Sheikh"), "SHEIKH") == TokenRole::kForename);
  CHECK(RoleOf(Full("John Smith Jr"), "JR") == TokenRole::kSuffix);
  CHECK(RoleOf(Full("John Smith III"), "III") == TokenRole::kSuffix);
}

TEST_CASE("a name always keeps a plain token") {
  CHECK(RoleOf(Full("Dr"), "DR") == TokenRole::kUnknown);
  CHECK(RoleOf(Full("De La"), "DE") != TokenRole::kTitle);
  for (const std::string_view name : {"DR", "AL", "DE LA", "SHEIKH MULLAH", "VAN DER", "BIN AL", "JR JR", "DR PROF"}) {
    const base::NameForm form = FormOf(Full(name));
    INFO(name);
    CHECK(std::any_of(form.tokens.begin(), form.tokens.end(), [](const base::Token& token) {
      return token.role == TokenRole::kUnknown || token.role == TokenRole::kPatronymic ||
             token.role == TokenRole::kSurname || token.role == TokenRole::kForename;
    }));
  }
}

}  // namespace
}  // namespace lookout::text

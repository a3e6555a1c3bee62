// How alike are two identities? Through the public door, without a database.
#include "tests/engine/fixture.h"

#include <sstream>

namespace lookout {
namespace {

// The answers to lines of pairs, as `lookout compare --in` gives them.
std::vector<std::string> Compared(const std::string& lines) {
  std::istringstream in(lines);
  std::ostringstream out;
  REQUIRE(CompareAll(in, out, nullptr).ok());
  std::vector<std::string> answers;
  std::istringstream rows(out.str());
  for (std::string row; std::getline(rows, row);) answers.push_back(row);
  return answers;
}

v1::ComparePair Pair(const std::string& a, const std::string& b) {
  v1::ComparePair pair;
  pair.mutable_a()->set_name(a);
  pair.mutable_b()->set_name(b);
  return pair;
}

TEST_CASE("compare: the parts that contradict weigh far more than those that are absent") {
  const double alone = Compare(Pair("Hamid Zarkani", "Hamid Faruq Zarkani")).score();
  const double contradicted = Compare(Pair("Hamid Rashid Zarkani", "Hamid Faruq Zarkani")).score();
  CHECK(alone >= 0.8);
  CHECK(contradicted < 0.7);
  CHECK(Compare(Pair("Faruq al-Zarkani", "Faruq al-Telhawi")).score() < 0.5);
  CHECK(Compare(Pair("Yasin Rashid Hamid al-Zarkani", "Faruq Rashid Hamid al-Zarkani")).score() < 0.7);  // brothers
  CHECK(Compare(Pair("Faruq bin Rashid", "Rashid bin Faruq")).score() < 0.7);
}

TEST_CASE("compare: a rare part that is shared says more than a common one") {
  const double rare = Compare(Pair("Zerkhanullah", "Mohammed Zerkhanullah")).score();
  const double common = Compare(Pair("Mohammed", "Mohammed Zerkhanullah")).score();
  CHECK(rare > common);
  CHECK(common < 0.75);
  CHECK(Compare(Pair("Mohammed", "Muhammad")).score() > 0.9);
}

TEST_CASE("compare: an identity on file stands with all its names, dates and nationalities") {
  const std::string on_file = R"("on_file":{"names":[{"full":"Bogdan Otherman"},{"full":"Anna Maria Eriksson"}],)"
                              R"("birth_dates":[{"date":"1960"},{"date":"1974-08-12"}],"nationalities":["FRA","UTO"],)"
                              R"("documents":[{"number":"L 898902-C3","issuer":"UTO"}]}})";
  const std::string asked =
      R"({"id":"1","a":{"name":"Anna Maria Eriksson","birth_date":"1974-08-12","nationality":"UTO","document":{"number":"l898902c3"}},)";
  const std::string answer = Compared(asked + on_file).at(0);
  INFO(answer);
  CHECK(answer.find(R"("score":1,)") != std::string::npos);
  CHECK(answer.find(R"("document":{"result":"agree")") != std::string::npos);
  CHECK(Compared(asked + R"("b":{"name":"x"},)" + on_file).at(0).find("not both") != std::string::npos);
  CHECK(Compared(asked + R"("on_file":{"names":[]}})").at(0).find("no name") != std::string::npos);
}

TEST_CASE("compare: an alias of low quality makes no match alone, and adds to one") {
  const std::string asked = R"({"a":{"name":"Anna Eriksson Berg"},)";
  const auto score = [&](const std::string& names) {
    const std::string answer = Compared(asked + R"("on_file":{"names":[)" + names + "]}}").at(0);
    return std::stod(answer.substr(answer.find(R"("score":)") + 8));
  };
  const std::string good = R"({"full":"Anna Eriksson"})";
  const std::string low = R"({"full":"Anna Eriksson Berg","quality":"low"})";
  CHECK(score(good + "," + low) > score(good));
  CHECK(score(R"({"full":"Bogdan Otherman"},)" + low) < 0.5);
}

}  // namespace
}  // namespace lookout

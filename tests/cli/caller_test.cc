#include "tests/support/catch.h"
#include "tools/lookout/database.h"
#include "tools/lookout/exit_status.h"

namespace lookout::cli {

TEST_CASE("A caller is read from USER@AUTHORITY:COUNTRY[:PURPOSE]") {
  auto caller = ParseCaller("desk-7@border-police:UTO");
  REQUIRE(caller.ok());
  CHECK(caller->user() == "desk-7");
  CHECK(caller->authority() == "border-police");
  CHECK(caller->country() == "UTO");
  CHECK(caller->purpose().empty());

  auto mail = ParseCaller("a.b@c.example@police:UTO:visa");  // a user may be a mail address
  REQUIRE(mail.ok());
  CHECK(mail->user() == "a.b@c.example");
  CHECK(mail->authority() == "police");
  CHECK(mail->purpose() == "visa");
}

TEST_CASE("A caller that lacks a part is refused, without repeating it") {
  for (const char* text : {"", "desk", "desk@police", "@police:UTO", "desk@:UTO", "desk@police:", "desk:UTO@police"}) {
    INFO(text);
    auto caller = ParseCaller(text);
    REQUIRE_FALSE(caller.ok());
    CHECK(caller.status().code() == StatusCode::kInvalidArgument);
    CHECK(caller.status().message().find("desk") == std::string::npos);
  }
}

TEST_CASE("The exit status of an answer says whether it can be trusted") {
  v1::Answer answer;
  const auto exit_of = [&answer](v1::Outcome::Value outcome) {
    answer.set_outcome(outcome);
    return static_cast<int>(ExitOf(answer));
  };
  CHECK(exit_of(v1::Outcome::hit) == 0);
  CHECK(exit_of(v1::Outcome::potential_match) == 0);
  CHECK(exit_of(v1::Outcome::no_hit) == 0);
  CHECK(exit_of(v1::Outcome::no_hit_incomplete) == 3);
  CHECK(exit_of(v1::Outcome::denied) == 2);
  CHECK(exit_of(v1::Outcome::invalid_query) == 2);
  CHECK(exit_of(v1::Outcome::error) == 4);
  CHECK(exit_of(v1::Outcome::unspecified) == 4);
  answer.add_incomplete()->set_dataset("sltd");
  CHECK(exit_of(v1::Outcome::hit) == 3);
  CHECK(exit_of(v1::Outcome::potential_match) == 3);
}

}  // namespace lookout::cli

// name_builder.h: names for tests of the scorer, made by hand: the scorer is tested without the normaliser.
#ifndef LOOKOUT_TESTS_SCORE_NAME_BUILDER_H_
#define LOOKOUT_TESTS_SCORE_NAME_BUILDER_H_

#include <sstream>
#include <string>
#include <vector>

#include "engine/base/name.h"
#include "index/score/name_score.h"

namespace lookout::index::score {

inline base::Token TokenOf(const std::string& letters, base::TokenRole role = base::TokenRole::kUnknown) {
  base::Token token;
  token.letters = letters;
  token.initial = letters.size() == 1;
  token.role = role;
  return token;
}

// Owns its tokens, so that a view can be taken as long as it lives.
class TestName {
 public:
  TestName(const std::string& words) {  // NOLINT(google-explicit-constructor)
    std::istringstream in(words);
    for (std::string word; in >> word;) tokens_.push_back(TokenOf(word));
  }
  TestName(const char* words) : TestName(std::string(words)) {}  // NOLINT(google-explicit-constructor)
  explicit TestName(std::vector<base::Token> tokens) : tokens_(std::move(tokens)) {}

  TestName& Fields() { return fields_ = true, *this; }
  TestName& Cut() { return cut_ = true, *this; }
  std::vector<base::Token>& tokens() { return tokens_; }

  NameView view() const {
    views_.assign(tokens_.begin(), tokens_.end());
    return {views_, fields_, cut_};
  }

 private:
  std::vector<base::Token> tokens_;
  mutable std::vector<TokenView> views_;
  bool fields_ = false;
  bool cut_ = false;
};

inline int Score(const TestName& a, const TestName& b) { return ScoreNames(a.view(), b.view()).alone(); }

}  // namespace lookout::index::score

#endif  // LOOKOUT_TESTS_SCORE_NAME_BUILDER_H_

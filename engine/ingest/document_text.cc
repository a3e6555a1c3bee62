#include "engine/ingest/document_text.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "engine/ingest/list_date.h"
#include "engine/ingest/plain_text.h"
#include "engine/text/country.h"

namespace lookout::ingest {
namespace {

constexpr std::string_view kIssueWords[] = {"issue", "date of issue"};
constexpr std::string_view kExpiryWords[] = {"expir", "exp.", "valid until", "valid to", "date of expir"};
constexpr std::string_view kEndOfNumber[] = {"issue",
                                             "date of issue",
                                             "place of issue",
                                             "expir",
                                             "exp.",
                                             "valid until",
                                             "valid to",
                                             "date of expir",
                                             "under name",
                                             "under the name",
                                             "under alias",
                                             "in the name",
                                             "in name",
                                             "made out",
                                             "and ",
                                             "born",
                                             "dob",
                                             "pob",
                                             "revoked",
                                             "cancelled",
                                             "name in",
                                             "on ",
                                             "official"};

std::size_t FindFirst(std::string_view lower, std::span<const std::string_view> words, std::size_t from = 0) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view word : words) first = std::min(first, FindWordStart(lower, word, from));
  return first;
}

// The first date behind `begin` that stands before `end`.
std::string DateBetween(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin >= end) return {};
  const auto found = FindDate(text.substr(0, std::min(end, text.size())), begin);
  return found ? text::FormatDate(found->date) : std::string();
}

void ReadDates(std::string_view text, std::string_view lower, DocumentText* out) {
  const std::size_t issue = FindFirst(lower, kIssueWords);
  const std::size_t expiry = FindFirst(lower, kExpiryWords);
  if (issue != std::string_view::npos) {
    const std::size_t end = expiry > issue ? expiry : text.size();
    const std::size_t name = std::min(FindWordStart(lower, "born", issue), FindWordStart(lower, "dob", issue));
    const auto date = FindDate(text.substr(0, std::min({end, name, text.size()})), issue);
    if (date) {
      out->issue_date = text::FormatDate(date->date);
      const std::string_view behind = Trim(text.substr(date->end));
      if (expiry == std::string_view::npos && behind.starts_with("to "))
        out->expiry_date = DateBetween(text, date->end, end);
    }
  } else if (expiry != std::string_view::npos && StartsWithNoCase(lower, "on ")) {
    out->issue_date = DateBetween(text, 0, expiry);  // "on 15 Apr. 2010, expired on ...": the word before fell away
  }
  if (expiry != std::string_view::npos) {
    out->expiry_date = DateBetween(text, expiry, issue > expiry ? issue : text.size());
  }
}

// Takes the groups in parentheses out that stand apart from the number ("(Utopia)", not the one of "C234(0)").
std::string TakeGroups(std::string_view text, std::vector<std::string_view>* groups) {
  std::string rest;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('(', at);
    const bool apart = open == 0 || (open != std::string_view::npos && IsSpace(text[open - 1]));
    const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
    if (open == std::string_view::npos) break;
    const bool ends_there = close != std::string_view::npos && (close + 1 == text.size() || !IsAlnum(text[close + 1]));
    if (!apart || !ends_there) {
      rest.append(text, at, open + 1 - at);
      at = open + 1;
      continue;
    }
    rest.append(text, at, open - at);
    groups->push_back(Trim(text.substr(open + 1, close - open - 1)));
    at = close + 1;
  }
  rest.append(text, std::min(at, text.size()));
  return rest;
}

std::string_view WithoutNumberSign(std::string_view token) {
  for (const std::string_view sign : {"N°", "Nº", "№", "no.", "No.", "NO.", "nº", "#"}) {
    if (token.starts_with(sign)) token.remove_prefix(sign.size());
  }
  if (token.size() > 2 && (token.starts_with("No") || token.starts_with("no")) && IsDigit(token[2]))
    token.remove_prefix(2);
  token = TrimOf(token, ".,:;\"'[]{}");
  if (token.ends_with(')') && token.find('(') == std::string_view::npos) token.remove_suffix(1);
  if (token.starts_with('(') && token.find(')') == std::string_view::npos) token.remove_prefix(1);
  return token;
}

// "RL" in "RL 123456" belongs to the number; the name of the number ("SSN 123") does not.
bool IsPrefix(std::string_view token) {
  if (token.empty() || token.size() > 4) return false;
  for (const std::string_view name :
       {"NO", "ID", "SSN", "CNP", "NIF", "DNI", "RFC", "RUC", "NIT", "CUI", "IFE", "RNE"}) {
    if (token == name) return false;
  }
  return std::all_of(token.begin(), token.end(), [](char c) { return IsUpper(c) || c == '-' || c == '/'; });
}

bool IsNumberWord(std::string_view token) {
  return token.empty() || EqualsNoCase(token, "no") || EqualsNoCase(token, "number");
}

// "Reg" in "0-16 Reg 53089", the syllables of "13/Ta Ta Na 019077": short words between two parts with digits.
bool JoinsParts(const std::vector<std::string_view>& tokens, std::size_t at) {
  for (; at < tokens.size() && !HasDigit(tokens[at]); ++at) {
    if (tokens[at].size() > 3 || !std::all_of(tokens[at].begin(), tokens[at].end(), IsAlpha)) return false;
  }
  return at < tokens.size();
}

std::string NumberIn(std::string_view head) {
  std::string number;
  const std::vector<std::string_view> tokens = SplitWords(head);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool label = tokens[i].ends_with(':') && !HasDigit(tokens[i]);
    if (tokens[i] == "-" && !number.empty()) break;  // "1415363 - 16/2/1421H": what follows is a date
    const std::string_view token = label ? std::string_view() : WithoutNumberSign(tokens[i]);
    if (HasDigit(token)) {
      if (!number.empty()) number.push_back(' ');
      number.append(token);
    } else if (!number.empty()) {
      if (IsNumberWord(token)) continue;
      if (!JoinsParts(tokens, i)) break;
      number.append(" ").append(token);
    } else if (IsPrefix(token) && i + 1 < tokens.size() && HasDigit(tokens[i + 1]) && !HasLower(tokens[i + 1])) {
      number.append(token);
    }
    if (HasDigit(token) && tokens[i].ends_with(',')) break;
  }
  return number;
}

std::string_view Abbreviation(std::string_view word) {
  static constexpr std::pair<std::string_view, std::string_view> kAbbreviations[] = {
      {"CAR", "CAF"}, {"US", "USA"},  {"USA", "USA"}, {"U.S.", "USA"}, {"U.S.A.", "USA"},
      {"UK", "GBR"},  {"UAE", "ARE"}, {"DRC", "COD"}, {"DPRK", "PRK"}};
  for (const auto& [shorter, code] : kAbbreviations) {
    if (word == shorter) return code;
  }
  return {};
}

void SetIssuer(std::string_view head, const std::vector<std::string_view>& groups, DocumentText* out) {
  for (const std::string_view group : groups) {
    std::string_view code = text::CountryCode(group);
    if (code.empty()) code = Abbreviation(group);
    if (code.empty()) code = text::CountryCode(Trim(group.substr(0, group.find('.'))));
    if (!code.empty()) {
      out->issuer = code;
      return;
    }
  }
  out->issuer = FindCountry(head);
  if (!out->issuer.empty() || groups.empty()) return;
  const std::string_view last = groups.back();
  out->issuer_not_understood = !HasDigit(last) && !last.empty() && IsUpper(last[0]);
}

}  // namespace

std::string_view FindCountry(std::string_view text) {
  if (const std::string_view whole = text::CountryCode(Trim(text)); !whole.empty() && text.size() > 3) return whole;
  const std::vector<std::string_view> words = SplitWords(text);
  for (std::size_t count = std::min<std::size_t>(words.size(), 6); count >= 1; --count) {
    for (std::size_t first = 0; first + count <= words.size(); ++first) {
      const std::string_view begin = words[first];
      const std::string_view end = words[first + count - 1];
      const std::string_view phrase =
          TrimOf(std::string_view(begin.data(), static_cast<std::size_t>(end.data() + end.size() - begin.data())),
                 ",;:.\"'()");
      if (phrase.empty() || !IsUpper(phrase[0])) continue;
      if (const std::string_view code = Abbreviation(phrase); !code.empty()) return code;
      if (phrase.size() < 4 || !HasLower(phrase)) continue;  // "ID", "NO" and "PS" are no countries here
      if (const std::string_view code = text::CountryCode(phrase); !code.empty()) return code;
    }
  }
  return {};
}

DocumentText ReadDocumentText(std::string_view written) {
  DocumentText out;
  const std::string text = CollapseSpaces(written);
  const std::string lower = Lower(text);
  ReadDates(text, lower, &out);
  const std::size_t cut = std::min({FindFirst(lower, kEndOfNumber), lower.find(';'), lower.size()});
  std::vector<std::string_view> groups;
  std::string tail_text = text.substr(cut);
  const std::string head = TakeGroups(std::string_view(text).substr(0, cut), &groups);
  out.number = NumberIn(head);
  static_cast<void>(TakeGroups(tail_text, &groups));
  SetIssuer(head, groups, &out);
  return out;
}

v1::DocumentType::Value DocumentTypeOf(std::string_view words) {
  const std::string lower = Lower(CollapseSpaces(words));
  struct Rule {
    std::string_view word;
    v1::DocumentType::Value type;
  };
  static constexpr Rule kRules[] = {{"passport", v1::DocumentType::passport},
                                    {"passeport", v1::DocumentType::passport},
                                    {"pasaporte", v1::DocumentType::passport},
                                    {"travel document", v1::DocumentType::passport},
                                    {"laissez", v1::DocumentType::passport},
                                    {"visa", v1::DocumentType::visa},
                                    {"residen", v1::DocumentType::residence_permit},
                                    {"alien registration", v1::DocumentType::residence_permit},
                                    {"driv", v1::DocumentType::other},
                                    {"birth", v1::DocumentType::other},
                                    {"ration", v1::DocumentType::other},
                                    {"certificate", v1::DocumentType::other},
                                    {"social security", v1::DocumentType::other},
                                    {"fiscal", v1::DocumentType::other},
                                    {"tax", v1::DocumentType::other},
                                    {"military", v1::DocumentType::other},
                                    {"student", v1::DocumentType::other},
                                    {"voter", v1::DocumentType::other},
                                    {"tazkira", v1::DocumentType::identity_card},
                                    {"ident", v1::DocumentType::identity_card},
                                    {"national", v1::DocumentType::identity_card},
                                    {"id", v1::DocumentType::identity_card}};
  for (const Rule& rule : kRules) {
    if (FindWordStart(lower, rule.word) != std::string::npos) return rule.type;
  }
  return v1::DocumentType::unspecified;
}

}  // namespace lookout::ingest

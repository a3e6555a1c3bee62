#include "engine/text/normalizer.h"

#include <algorithm>
#include <utility>

#include "engine/text/arabic.h"
#include "engine/text/common_names.h"
#include "engine/text/compounds.h"
#include "engine/text/cyrillic.h"
#include "engine/text/greek.h"
#include "engine/text/han.h"
#include "engine/text/hangul.h"
#include "engine/text/hebrew.h"
#include "engine/text/homoglyphs.h"
#include "engine/text/joined_words.h"
#include "engine/text/kana.h"
#include "engine/text/latin.h"
#include "engine/text/latin_habits.h"
#include "engine/text/mrz_name.h"
#include "engine/text/nicknames.h"
#include "engine/text/other_scripts.h"
#include "engine/text/roles.h"
#include "engine/text/servants.h"
#include "engine/text/skeleton.h"
#include "engine/text/spelling.h"
#include "engine/text/utf8.h"
#include "engine/text/words.h"
#include "engine/text/zone_forms.h"

namespace lookout::text {
namespace {

// Some words can be read in two ways: Han as Mandarin or Japanese, a first ال as the article or as letters of the name.
// And a whole name of Han or Hangul may be a name from abroad, written by ear.
enum class Reading : unsigned char { kFirst, kSecond, kAbroad };

struct FieldText {
  Words words;
  Field field = Field::kFull;
  CyrillicLanguage cyrillic = CyrillicLanguage::kRussian;
  bool parted = false;  // its letters tell of more words than its spaces
};

// One letter of it may stand for a name.
bool IsAlphabet(Script script) {
  return script == Script::kLatin || script == Script::kCyrillic || script == Script::kGreek ||
         script == Script::kHebrew || script == Script::kArabic || script == Script::kOther;
}

bool HasScript(std::u32string_view text, Script script) {
  return std::any_of(text.begin(), text.end(), [script](char32_t c) { return ScriptOf(c) == script; });
}

FieldText ReadFieldText(std::string_view bytes, Field field, LostSpaces lost_spaces) {
  FieldText out;
  out.words = SplitWords(ReadField(bytes, lost_spaces, &out.parted));
  out.field = field;
  return out;
}

class FormBuilder {
 public:
  FormBuilder(const NameInput& input, Reading reading, ZoneForms zone_forms = ZoneForms::kNone)
      : input_(input),
        reading_(reading),
        ambiguous_(zone_forms == ZoneForms::kPossible),
        zone_forms_(zone_forms == ZoneForms::kSure || (ambiguous_ && reading == Reading::kSecond)) {
    drafts_.reserve(6);
  }

  // False when this reading is not possible.
  bool Add(const FieldText& text, std::size_t words_max = kTokensMax) {
    const auto& words = text.words.words;
    has_x_ = text.words.letters.find(U'X') != std::u32string::npos;
    const bool comma = text.field == Field::kFull && CommaParts(text);
    Field field = comma ? Field::kSurname : text.field;
    // Han, Hangul: one word without a space is the whole name; words parted by a middle dot come from abroad.
    const bool whole = text.field == Field::kFull && words.size() == 1 && !words[0].dot_around;
    for (const Word& word : words) {
      if (comma && word.comma_before) field = Field::kForename;
      if (drafts_.size() > words_max) break;
      const std::size_t before = drafts_.size();
      if (!AddWord(text, word, field, whole, words.size() > 1 && word.begin == 0)) return false;
      if (drafts_.size() == before) continue;
      drafts_[before].hyphen_before = word.hyphen_before;
      drafts_.back().point_after = word.point_after;
      drafts_.back().one_letter = word.size == 1 && IsAlphabet(ScriptOf(text.words.letters[word.begin]));
    }
    fields_known_ = fields_known_ || comma || text.field != Field::kFull;
    return true;
  }

  base::NameForm Finish() &&;
  bool ambiguous() const { return ambiguous_; }
  bool abroad() const { return abroad_; }
  bool MayBeReadOtherwise() const {
    return EndsInServant(drafts_) || MayReadServantsOtherwise(drafts_) || HoldsPartedName(drafts_) ||
           HoldsJoinedWords(drafts_);
  }

  void AppendLetters(std::string& out) const {
    for (const Draft& draft : drafts_) {
      if (!out.empty()) out += ' ';
      out += draft.spelling.letters;
    }
  }

 private:
  // A comma parts the fields, unless only titles and suffixes follow it (JOHN SMITH, JR).
  static bool CommaParts(const FieldText& text) {
    bool after = false;
    for (const Word& word : text.words.words) {
      after = after || word.comma_before;
      if (!after) continue;
      const std::u32string_view letters = text.words.Text(word);
      constexpr std::u32string_view kNoNames[] = {U"JR", U"SR",  U"II",   U"III", U"IV", U"DR",  U"PHD",
                                                  U"MD", U"ESQ", U"PROF", U"ENG", U"MR", U"MRS", U"MS"};
      if (std::find(std::begin(kNoNames), std::end(kNoNames), letters) == std::end(kNoNames)) return true;
    }
    return false;
  }

  void Push(Spelling spelling, Field field) {
    if (spelling.letters.empty()) return;
    if (spelling.letters.size() > kTokenBytesMax) spelling.letters.resize(kTokenBytesMax);
    Draft& draft = drafts_.emplace_back();
    draft.spelling = std::move(spelling);
    draft.field = field;
  }

  void PushAll(std::vector<Spelling>& spellings, Field field) {
    for (Spelling& spelling : spellings) Push(std::move(spelling), field);
  }

  bool AddWord(const FieldText& text, const Word& word, Field field, bool whole, bool leading) {
    const std::u32string_view letters = text.words.Text(word);
    if (IsPlain(letters)) {
      AddPlain(letters, field);
      return true;
    }
    const std::u32string folded = FoldHomoglyphs(letters);
    const std::u32string_view view = folded;
    std::size_t end = 0;
    const Script script = RunOf(view, end);
    if (end == view.size())
      return AddRun(text, view, script, field, whole && !word.dot_around, leading && !word.dot_around);
    // Several scripts in one word: the readings of its runs, joined.
    Spelling joined;
    for (std::size_t at = 0; at < view.size();) {
      const Script part_script = RunOf(view.substr(at), end);
      FormBuilder part(input_, reading_);
      part.AddRun(text, view.substr(at, end), part_script, field, false, false);
      for (const Draft& draft : part.drafts_) {
        joined.letters += draft.spelling.letters;
        joined.vowelless = joined.vowelless || draft.spelling.vowelless;
      }
      at += end;
    }
    joined.transliterated = true;
    Push(std::move(joined), field);
    return true;
  }

  // The script of the first run and where it ends; digits and marks go with what they stand beside.
  static Script RunOf(std::u32string_view word, std::size_t& end) {
    Script script = Script::kNone;
    for (end = 0; end < word.size(); ++end) {
      const Script next = ScriptOf(word[end]);
      if (next == Script::kNone || next == script) continue;
      if (script != Script::kNone) break;
      script = next;
    }
    return script;
  }

  void AddPlain(std::u32string_view letters, Field field) {
    Spelling spelling;
    const bool marked = zone_forms_ || (has_x_ && letters.find(U"NXX") != std::u32string_view::npos);  // PENXXA is PEÑA
    if (!input_.from_mrz && !marked) {
      spelling.letters = Narrow(letters.substr(0, kTokenBytesMax));
      AddLatinHabits(spelling);
      Push(std::move(spelling), field);
      return;
    }
    const std::string written = Narrow(letters.substr(0, kTokenBytesMax));
    const bool zone = input_.from_mrz || zone_forms_;
    if ((zone && IsArabicMrzWord(written)) || (zone_forms_ && MayBeArabicMrzWord(written))) {
      std::vector<Spelling> parts;
      const bool typed = !input_.from_mrz;  // in letters of a zone: this is another reading already
      ambiguous_ |= SpellArabic(DecodeArabicMrz(written), typed || reading_ == Reading::kFirst, parts);
      if (!parts.empty()) AddAlternate(parts.back(), written);
      PushAll(parts, field);
      return;
    }
    SpellLatin(DecodeLatinMrz(written), spelling);
    if (spelling.letters != written) AddAlternate(spelling, written);
    Push(std::move(spelling), field);
  }

  void AddHebrew(std::u32string_view letters, Field field, Spelling& spelling) {
    const std::size_t cut = CutOfTwoHebrewNames(letters);
    ambiguous_ |= cut != 0;
    if (cut != 0 && reading_ == Reading::kSecond) {
      Spelling first;
      SpellHebrew(letters.substr(0, cut), first);
      Push(std::move(first), field);
      letters.remove_prefix(cut);
    }
    SpellHebrew(letters, spelling);
  }

  bool AddRun(const FieldText& text, std::u32string_view letters, Script script, Field field, bool whole,
              bool leading) {
    Spelling spelling;
    std::vector<Spelling> parts;
    switch (script) {
      case Script::kNone:
      case Script::kLatin: SpellLatin(letters, spelling); break;
      case Script::kCyrillic: SpellCyrillic(letters, text.cyrillic, spelling); break;
      case Script::kGreek: SpellGreek(letters, spelling); break;
      case Script::kHebrew: AddHebrew(letters, field, spelling); break;
      case Script::kArabic: ambiguous_ |= SpellArabic(letters, reading_ == Reading::kFirst, parts); break;
      case Script::kHangul:
        if (reading_ == Reading::kAbroad) {
          spelling = SpellForeignHangul(letters);
        } else {
          abroad_ |= SpellHangul(letters, whole, field == Field::kSurname || leading, parts);
        }
        break;
      case Script::kKana: SpellKana(letters, spelling); break;
      case Script::kHan:
        if (reading_ == Reading::kAbroad) {
          spelling = SpellForeignHan(letters);
        } else if (reading_ == Reading::kSecond) {
          if (!SpellJapanese(letters, whole, parts)) return false;
        } else {
          ambiguous_ = true;
          abroad_ |= SpellMandarin(letters, whole, field == Field::kSurname || leading, parts);
        }
        break;
      case Script::kOther: SpellOther(letters, spelling); break;
    }
    PushAll(parts, field);
    Push(std::move(spelling), field);
    return true;
  }

  const NameInput input_;
  const Reading reading_;
  bool ambiguous_;
  const bool zone_forms_;  // read by Doc 9303-3, 6.C
  bool abroad_ = false;
  std::vector<Draft> drafts_;
  bool fields_known_ = false;
  bool has_x_ = false;
};

base::Token MakeToken(Draft&& draft) {
  base::Token token;
  Spelling& spelling = draft.spelling;
  Keys keys = MakeKeys(spelling.sound.empty() ? spelling.letters : spelling.sound);
  token.skeleton = std::move(keys.skeleton);
  token.consonants = std::move(keys.consonants);
  token.letters = std::move(spelling.letters);
  token.alternates = std::move(spelling.alternates);
  std::erase(token.alternates, token.letters);
  token.role = draft.role;
  token.initial = token.letters.size() == 1 || draft.one_letter;
  token.vowelless = spelling.vowelless;
  token.transliterated = spelling.transliterated;
  token.pinyin = spelling.pinyin;
  const bool name = draft.role != base::TokenRole::kParticle && draft.role != base::TokenRole::kTitle &&
                    draft.role != base::TokenRole::kSuffix;
  if (name) FindNicknameGroups(token);
  if (name) token.common = Commonness(token.letters, token.skeleton);
  token.known = name && IsCommonName(token.letters, token.skeleton);
  return token;
}

base::NameForm FormBuilder::Finish() && {
  base::NameForm form;
  if (drafts_.empty()) return form;
  AddGermanHabits(drafts_);
  if (reading_ == Reading::kSecond) ReadServantsOtherwise(drafts_);
  JoinCompounds(drafts_);
  // In fields it is certain which name of God the servant belongs to; else it is another reading of the name, as at the
  // end of a zone: what stood after it may be cut off.
  const bool second = reading_ == Reading::kSecond;
  if (input_.from_mrz ? !second : second || (fields_known_ && ServesFirstWord(drafts_))) JoinServantAcross(drafts_);
  if (reading_ == Reading::kSecond) {
    JoinPartedNames(drafts_);
    PartJoinedWords(drafts_);
  }
  AssignRoles(drafts_);
  form.tokens.reserve(drafts_.size());
  for (Draft& draft : drafts_) form.tokens.push_back(MakeToken(std::move(draft)));
  form.fields_known = fields_known_;
  if (input_.from_mrz && input_.cut_short) {
    form.tokens.back().cut_short = true;
    form.words_missing = true;
  }
  return form;
}

std::vector<FieldText> ReadInput(const NameInput& input, LostSpaces lost_spaces) {
  std::vector<FieldText> texts;
  texts.reserve(2);
  if (input.surname.empty() && input.forenames.empty()) {
    texts.push_back(ReadFieldText(input.full, Field::kFull, lost_spaces));
  } else {
    texts.push_back(ReadFieldText(input.surname, Field::kSurname, lost_spaces));
    texts.push_back(ReadFieldText(input.forenames, Field::kForename, lost_spaces));
  }
  std::u32string all;
  for (const FieldText& text : texts) {
    if (HasScript(text.words.letters, Script::kCyrillic)) all += text.words.letters;
  }
  if (!all.empty()) {
    for (FieldText& text : texts) text.cyrillic = CyrillicLanguageOf(all);
  }
  return texts;
}

// Which further readings a first one calls for.
struct Further {
  bool second = false;
  bool abroad = false;
};

// Adds the form of one reading, unless it is impossible, empty or already there.
Further AddForm(const NameInput& input, const std::vector<FieldText>& texts, ZoneForms zone_forms, Reading reading,
                std::vector<base::NameForm>& forms) {
  FormBuilder builder(input, reading, zone_forms);
  for (const FieldText& text : texts) {
    if (!builder.Add(text)) return {};
  }
  const Further further{builder.ambiguous() || builder.MayBeReadOtherwise(), builder.abroad()};
  base::NameForm form = std::move(builder).Finish();
  if (!form.tokens.empty() && std::find(forms.begin(), forms.end(), form) == forms.end())
    forms.push_back(std::move(form));
  return further;
}

}  // namespace

std::vector<base::NameForm> NormalizeName(const NameInput& input) {
  std::vector<base::NameForm> forms;
  const std::vector<FieldText> texts = ReadInput(input, LostSpaces::kSeen);
  ZoneFormsReader reader(input.from_mrz);
  for (const FieldText& text : texts) reader.Read(text.words);
  const ZoneForms zone_forms = reader.Found();
  const Further further = AddForm(input, texts, zone_forms, Reading::kFirst, forms);
  if (further.second) AddForm(input, texts, zone_forms, Reading::kSecond, forms);
  if (further.abroad) AddForm(input, texts, zone_forms, Reading::kAbroad, forms);
  const auto parted = [](const FieldText& text) { return text.parted; };
  if (std::any_of(texts.begin(), texts.end(), parted))
    AddForm(input, ReadInput(input, LostSpaces::kParted), zone_forms, Reading::kFirst, forms);
  return forms;
}

std::string CanonicalName(const NameInput& input) {
  std::string out;
  const std::vector<base::NameForm> forms = NormalizeName(input);
  if (forms.empty()) return out;
  for (const base::Token& token : forms.front().tokens) {
    if (!out.empty()) out += ' ';
    out += token.letters;
  }
  return out;
}

std::string FoldText(std::string_view text) {
  std::string out;
  // Long texts are folded piece by piece: a field is read only so far.
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = std::min(kFieldBytesMax, text.size() - at);
    if (at + size < text.size()) {
      const std::size_t space = text.substr(at, size).find_last_of(' ');
      if (space != std::string_view::npos && space > 0) size = space;
    }
    FieldText piece = ReadFieldText(text.substr(at, size), Field::kForename, LostSpaces::kNone);
    piece.cyrillic = CyrillicLanguageOf(piece.words.letters);
    FormBuilder builder(NameInput{}, Reading::kFirst);
    builder.Add(piece, kFieldPointsMax);
    builder.AppendLetters(out);
    at += size;
  }
  return out;
}

}  // namespace lookout::text

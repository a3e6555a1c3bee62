#include "engine/ingest/csv.h"

#include <algorithm>
#include <utility>

namespace lookout::ingest {
namespace {

// No row of a list is larger, and no record may be. Behind an open quote it tells that the quote is never closed.
constexpr std::size_t kRowBytesMax = std::size_t{1} << 20;

constexpr char kEndMark = '\x1a';

}  // namespace

void CsvSplitter::Begin() {
  count_ = 0;
  in_quotes_ = false;
}

std::string& CsvSplitter::NewField() {
  if (count_ == fields_.size()) fields_.emplace_back();
  std::string& field = fields_[count_++];
  field.clear();
  return field;
}

CsvSplitter::State CsvSplitter::Feed(std::string_view line) {
  std::size_t at = 0;
  std::string* field = nullptr;
  if (in_quotes_) {
    field = &fields_[count_ - 1];
    field->push_back('\n');
  }
  while (true) {
    if (!in_quotes_) {
      field = &NewField();
      if (at < line.size() && line[at] == '"') {
        in_quotes_ = true;
        ++at;
      } else {
        const std::size_t end = std::min(line.find(separator_, at), line.size());
        field->append(line, at, end - at);
        if (end == line.size()) return State::kComplete;
        at = end + 1;
        continue;
      }
    }
    const std::size_t quote = line.find('"', at);
    if (quote == std::string_view::npos) {
      field->append(line, at);
      return State::kOpenQuote;
    }
    field->append(line, at, quote - at);
    at = quote + 1;
    if (at < line.size() && line[at] == '"') {
      field->push_back('"');
      ++at;
      continue;
    }
    in_quotes_ = false;
    while (at < line.size() && line[at] == ' ' && separator_ != ' ') ++at;
    if (at == line.size()) return State::kComplete;
    if (line[at] != separator_) return State::kTextBehindQuote;
    ++at;
  }
}

bool SplitCsvRow(std::string_view row, CsvSplitter* splitter) {
  splitter->Begin();
  while (true) {
    const std::size_t end = std::min(row.find('\n'), row.size());
    const CsvSplitter::State state = splitter->Feed(row.substr(0, end));
    if (state == CsvSplitter::State::kTextBehindQuote) return false;
    if (end == row.size()) return state == CsvSplitter::State::kComplete;
    if (state == CsvSplitter::State::kComplete) return false;  // more lines than the row has
    row.remove_prefix(end + 1);
  }
}

char CsvSeparatorOf(std::string_view header) {
  char best = ',';
  for (const char separator : {';', '\t'}) {
    if (std::count(header.begin(), header.end(), separator) > std::count(header.begin(), header.end(), best)) {
      best = separator;
    }
  }
  return best;
}

bool CsvReader::NextLine(HeldLine* line) {
  if (!waiting_.empty()) {
    *line = std::move(waiting_.front());
    waiting_.pop_front();
    return true;
  }
  Line read;
  if (!lines_->Next(&read)) return false;
  line->text.assign(read.text);
  line->number = read.number;
  line->problem = TextProblem(read);
  return true;
}

void CsvReader::GiveBack(const Line& line) {
  waiting_.push_front({std::string(line.text), line.number, TextProblem(line)});
}

bool CsvReader::Next(CsvRow* row) {
  do {
    if (!NextLine(&first_)) return false;
    end_mark_seen_ = first_.text.size() == 1 && first_.text[0] == kEndMark;
  } while (end_mark_seen_ || first_.text.find_first_not_of(" \t") == std::string::npos);
  further_.clear();
  row->line = first_.number;
  row->line_count = 1;
  row->text = first_.text;
  row->fields = {};
  row->problem = first_.problem;
  if (row->problem.empty() && first_.text.size() > kRowBytesMax)
    row->problem = "the row is longer than 1 MiB, which no record is.";
  if (!row->problem.empty()) return true;
  splitter_.Begin();
  switch (splitter_.Feed(first_.text)) {
    case CsvSplitter::State::kComplete: row->fields = splitter_.fields(); return true;
    case CsvSplitter::State::kOpenQuote: return ReadOpenRow(row);
    case CsvSplitter::State::kTextBehindQuote: break;
  }
  row->problem = "text stands behind a closing quote; a quote inside a field is written twice.";
  return true;
}

bool CsvReader::ReadOpenRow(CsvRow* row) {
  text_ = first_.text;
  HeldLine line;
  row->problem = "a quote is opened in this row and not closed.";
  while (text_.size() < kRowBytesMax && NextLine(&line)) {
    text_.push_back('\n');
    text_.append(line.text);
    const bool readable = line.problem.empty();
    further_.push_back(line);
    if (!readable) break;
    const CsvSplitter::State state = splitter_.Feed(further_.back().text);
    if (state == CsvSplitter::State::kOpenQuote) continue;
    if (state == CsvSplitter::State::kTextBehindQuote) break;
    row->problem.clear();
    row->line_count += static_cast<uint32_t>(further_.size());
    row->text = text_;
    row->fields = splitter_.fields();
    return true;
  }
  ResumeBehindFirstLine();
  return true;
}

void CsvReader::ResumeBehindFirstLine() {
  while (!further_.empty()) {
    waiting_.push_front(std::move(further_.back()));
    further_.pop_back();
  }
}

}  // namespace lookout::ingest

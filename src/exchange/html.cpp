// SPDX-License-Identifier: EUPL-1.2
#include "exchange/html.hpp"

#include <cassert>
#include <utility>

namespace hefboom::exchange {

namespace {

bool is_address(std::string_view name) {
    return name == "href" || name == "src";
}

/// Ours, within the page, or plain web; never "javascript:", and not another host by "//".
bool is_welcome_address(std::string_view value) {
    if (value.starts_with("//")) return false;
    return value.starts_with('/') || value.starts_with('#') || value.starts_with("http://") ||
           value.starts_with("https://");
}

} // namespace

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (auto const c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

Html::Html() : out_("<!doctype html>\n") {}

void Html::begin(Name tag) {
    end_of_tag();
    out_.append("<").append(tag.text());
    in_tag_ = true;
}

Html::Element Html::in(Name tag) {
    begin(tag);
    open_.push_back(tag.text());
    return Element(*this);
}

Html::Element Html::in(Name tag, Name classes) {
    begin(tag);
    open_.push_back(tag.text());
    attribute("class", classes.text());
    return Element(*this);
}

void Html::line(Name tag, std::string_view text) {
    auto const element = in(tag);
    this->text(text);
}

void Html::line(Name tag, Name classes, std::string_view text) {
    auto const element = in(tag, classes);
    this->text(text);
}

void Html::single(Name tag) {
    begin(tag);
}

void Html::attribute(Name name, std::string_view value) {
    assert(in_tag_);
    if (is_address(name.text()) && !is_welcome_address(value)) return;
    out_.append(" ").append(name.text()).append("=\"").append(escaped(value)).append("\"");
}

void Html::text(std::string_view text) {
    end_of_tag();
    out_ += escaped(text);
}

void Html::end_of_tag() {
    if (in_tag_) out_ += '>';
    in_tag_ = false;
}

void Html::close() {
    end_of_tag();
    out_.append("</").append(open_.back()).append(">");
    open_.pop_back();
}

std::string Html::take() && {
    end_of_tag();
    assert(open_.empty());
    return std::move(out_);
}

} // namespace hefboom::exchange

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hefboom::exchange {

/// Text with the five characters that mean something to HTML replaced.
[[nodiscard]] std::string escaped(std::string_view text);

/// A tag, a list of classes or the name of an attribute. Only a literal can be one, so that nothing
/// anybody typed becomes markup; what would hold a script or a style does not compile.
class Name {
public:
    consteval Name(char const* literal) : text_(literal) {
        for (auto const c : text_)
            if (!is_welcome(c)) throw "a name holds letters, digits, '-', ':' and spaces only";
        if (text_.starts_with("on") || text_ == "style" || text_ == "script")
            throw "a print holds no script and no style";
    }

    [[nodiscard]] constexpr std::string_view text() const { return text_; }

private:
    static constexpr bool is_welcome(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == ':' || c == ' ';
    }

    std::string_view text_;
};

/// Writes one HTML page. Every text is escaped, every element closed; there is no way to add markup
/// as text.
class Html {
public:
    /// Closes its element when it goes. Elements go in the reverse order in which they came.
    class [[nodiscard]] Element {
    public:
        ~Element() { page_.close(); }
        Element(Element const&) = delete;
        Element& operator=(Element const&) = delete;

    private:
        friend class Html;
        explicit Element(Html& page) : page_(page) {}
        Html& page_;
    };

    Html();

    /// Opens an element that holds what is written while the result lives.
    Element in(Name tag);
    Element in(Name tag, Name classes);

    /// A whole element of this text.
    void line(Name tag, std::string_view text);
    void line(Name tag, Name classes, std::string_view text);

    /// An element without content and without an end tag, such as "br" and "meta".
    void single(Name tag);

    /// An attribute of the element just begun; nothing was written in it yet, else we are at fault.
    /// An address that does not begin with "/", "#", "http://" or "https://" is left out.
    void attribute(Name name, std::string_view value);

    void text(std::string_view text);

    /// The page. All elements are closed, else we are at fault.
    [[nodiscard]] std::string take() &&;

private:
    void begin(Name tag);
    void close();
    void end_of_tag();

    std::string out_;
    std::vector<std::string_view> open_;
    bool in_tag_ = false;
};

} // namespace hefboom::exchange

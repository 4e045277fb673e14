// SPDX-License-Identifier: EUPL-1.2
#include "journal/hash.hpp"

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

namespace hefboom::journal {

namespace {

struct FreeMethod {
    void operator()(EVP_MD* method) const { EVP_MD_free(method); }
};
struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

/// One context a thread: looking the method up anew costs three times what a small hash does.
class Sha256 {
public:
    Sha256() : method_(EVP_MD_fetch(nullptr, "SHA256", nullptr)), context_(EVP_MD_CTX_new()) {
        if (!method_ || !context_) throw std::runtime_error("OpenSSL offers no SHA-256");
    }

    Hash of(std::initializer_list<ByteView> parts) {
        bool done = EVP_DigestInit_ex(context_.get(), method_.get(), nullptr) == 1;
        for (auto const part : parts)
            done = done && EVP_DigestUpdate(context_.get(), part.data(), part.size()) == 1;
        Hash hash{};
        done = done && EVP_DigestFinal_ex(context_.get(), hash.data(), nullptr) == 1;
        if (!done) throw std::runtime_error("OpenSSL failed to hash");
        return hash;
    }

private:
    std::unique_ptr<EVP_MD, FreeMethod> method_;
    std::unique_ptr<EVP_MD_CTX, FreeContext> context_;
};

} // namespace

Hash sha256(std::initializer_list<ByteView> parts) {
    thread_local Sha256 sha256;
    return sha256.of(parts);
}

Hash sha256(ByteView bytes) {
    return sha256({bytes});
}

} // namespace hefboom::journal

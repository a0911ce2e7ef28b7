// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"

#include <array>

class QAbstractButton;
class QBoxLayout;

namespace kiosk
{

class TextLabel;

/// The last screen: says that everything has been erased, asks in one touch how it went (3 well, 2 so-so, 1 badly), and
/// closes by itself. The browser went with Verify; the address goes when this page comes, before it says so. The
/// process itself, and with it every copy that Qt may have made, ends with the page.
class GoodbyePage final : public Page
{
    Q_OBJECT
public:
    GoodbyePage(Visit &visit, Theme &theme, QWidget *parent = nullptr);

    void retranslate() override;
    void applyTheme() override;
    void entered() override;
    Band band() const override;
    void bandPressed(BandButton button) override;

private:
    void rate(int rating);

    QBoxLayout *m_column;
    QBoxLayout *m_faceRow;
    QWidget *m_tick;
    TextLabel *m_heading;
    TextLabel *m_sentence;
    TextLabel *m_question;
    std::array<QAbstractButton *, 3> m_faces{};
};

} // namespace kiosk

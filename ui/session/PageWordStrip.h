// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"
#include "web/IdentityView.h"

#include <QWidget>

class QBoxLayout;

namespace kiosk
{

class ActionButton;
class TextLabel;

/// What the embedded page says or asks (JavaScript's dialogs), as a quotation with its host, and what the kiosk has to
/// say of the page, under the guidance. Never a window, never over anything, and never takes the keyboard's focus: the
/// kiosk's other buttons go on working while it stands. The words are the page's and are shown as plain text.
class PageWordStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit PageWordStrip(Theme &theme, QWidget *parent = nullptr);

    /// What the kiosk has to say of a page.
    enum class Remark {
        None,
        NotAllLoaded, ///< a part of it comes from a host beyond the list
        NoDownload,
        NoPrint,
        NoOtherProgram,
        NoUpload,
        NoWindow,
        NoSignIn,
        OtherLanguage, ///< the visitor has changed theirs: the page stays, and the identification can begin again
    };

    /// A further word takes the place of the one before.
    void say(const PageWord &word);
    /// The same, but never of a page's question that waits; what is no answer to a press takes no page's word's place
    /// at all. \a host: with NotAllLoaded, the one beyond the list.
    void tell(Remark remark, const QString &host = {});
    Remark remark() const { return m_remark; }
    void clear();
    bool isAsking() const { return !isHidden() && m_remark == Remark::None && m_word.kind == PageWord::Kind::Question; }

    void retranslate(Language language);
    void applyTheme();

Q_SIGNALS:
    void answered(kiosk::PageAnswer answer);
    /// Put away by the visitor.
    void closed(kiosk::PageWordStrip::Remark remark);
    /// With OtherLanguage: begin again.
    void restartWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    QString remarkText() const;

    Theme &m_theme;
    Language m_language = Language::Finnish;
    PageWord m_word;
    Remark m_remark = Remark::None;
    QString m_host; ///< of the remark
    QBoxLayout *m_row;
    TextLabel *m_who;
    TextLabel *m_text;
    TextLabel *m_note;
    ActionButton *m_yes;
    ActionButton *m_no; ///< "No" to a question; puts a message away
};

} // namespace kiosk

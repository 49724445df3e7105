<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>{version} (cấu trúc hồ sơ {schema})</source>
        <translation>{version} (file schema {schema})</translation>
    </message>
    <message>
        <source>Chọn nơi ghi tệp chẩn đoán</source>
        <translation>Choose where to write the diagnostic file</translation>
    </message>
    <message>
        <source>Đang ghi tệp chẩn đoán…</source>
        <translation>Writing the diagnostic file…</translation>
    </message>
    <message>
        <source>Đã ghi “{path}”. Trong tệp không có tên, đường dẫn hay nội dung đã gõ.</source>
        <translation>Wrote “{path}”. It holds no names, paths or typed text.</translation>
    </message>
    <message>
        <source>Đã &amp;chép</source>
        <translation>&amp;Copied</translation>
    </message>
    <message>
        <source>Giới thiệu CCHC Desktop</source>
        <translation>About CCHC Desktop</translation>
    </message>
    <message>
        <source>Theo dõi cải cách hành chính của xã, không cần mạng.</source>
        <translation>A commune&apos;s administrative reform work, followed offline.</translation>
    </message>
    <message>
        <source>Phiên bản</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Tệp &amp;hồ sơ</source>
        <translation>&amp;Workspace file</translation>
    </message>
    <message>
        <source>&amp;Mở thư mục</source>
        <translation>&amp;Open folder</translation>
    </message>
    <message>
        <source>Mở thư mục chứa tệp hồ sơ</source>
        <translation>Open the folder of the workspace file</translation>
    </message>
    <message>
        <source>Chuyển &amp;về máy này…</source>
        <translation>&amp;Move to this computer…</translation>
    </message>
    <message>
        <source>&amp;Nhật ký lỗi</source>
        <translation>&amp;Error log</translation>
    </message>
    <message>
        <source>Mở &amp;thư mục</source>
        <translation>Open &amp;folder</translation>
    </message>
    <message>
        <source>Mở thư mục nhật ký lỗi</source>
        <translation>Open the folder of the error log</translation>
    </message>
    <message>
        <source>Giấ&amp;y phép của chương trình và các thành phần đi kèm (nguyên văn)</source>
        <translation>&amp;Licences of the program and of what it carries</translation>
    </message>
    <message>
        <source>&amp;Chép thông tin</source>
        <translation>&amp;Copy information</translation>
    </message>
    <message>
        <source>Tạo tệp chẩn đ&amp;oán…</source>
        <translation>Make a &amp;diagnostic file…</translation>
    </message>
    <message>
        <source>Một tệp để gửi người hỗ trợ: phiên bản, số liệu, nhật ký lỗi; không có nội dung của hồ sơ</source>
        <translation>A file to send to support: versions, figures, error log; none of the contents of the workspace</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Cl&amp;ose</translation>
    </message>
</context>
<context>
    <name>ActivitiesModel</name>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Số văn bản</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>TLKC</source>
        <translation>Evid.</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Duty</translation>
    </message>
</context>
<context>
    <name>ActivitiesPage</name>
    <message>
        <source>Từ ô lọc vào sổ</source>
        <translation>From the filter into the register</translation>
    </message>
    <message>
        <source>Lặp lại mục gần nhất hoặc mục đang chọn</source>
        <translation>Repeat the last entry or the chosen one</translation>
    </message>
    <message>
        <source>Về sổ, bỏ lọc</source>
        <translation>Back to the register, without filter</translation>
    </message>
    <message>
        <source>Sửa mục</source>
        <translation>Edit the entry</translation>
    </message>
    <message>
        <source>Xóa các mục đang chọn</source>
        <translation>Remove the chosen entries</translation>
    </message>
    <message>
        <source>Nhiệm vụ đã xong hôm nay</source>
        <translation>The task is done today</translation>
    </message>
    <message>
        <source>Ghi mục mới</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>Sửa…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Lặp lại</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Đã xong hôm nay</source>
        <translation>Done today</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Không có mục nào khớp. Bỏ lọc để xem tất cả.</source>
        <translation>No entry matches. Take the filters off to see all.</translation>
    </message>
    <message>
        <source>Sổ chưa có mục nào. Gõ ở dòng trên rồi bấm Ctrl+Enter.</source>
        <translation>The register has no entry yet. Type in the line above, then press Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Sổ hoạt động</source>
        <translation>Register of activities</translation>
    </message>
    <message>
        <source>Loại hoạt động…</source>
        <translation>Kinds of activities…</translation>
    </message>
    <message>
        <source>Thêm, đổi tên, thôi dùng các loại</source>
        <translation>Add, rename, retire kinds</translation>
    </message>
    <message>
        <source>&amp;Loại</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>N&amp;gày</source>
        <translation>Da&amp;te</translation>
    </message>
    <message>
        <source>Đơn &amp;vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>Nội &amp;dung</source>
        <translation>C&amp;ontent</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>&amp;Số văn bản</source>
        <translation>Document &amp;number</translation>
    </message>
    <message>
        <source>&amp;Tiêu chí</source>
        <translation>&amp;Criteria</translation>
    </message>
    <message>
        <source>mã, mã</source>
        <translation>code, code</translation>
    </message>
    <message>
        <source>&amp;Hạn</source>
        <translation>&amp;Due</translation>
    </message>
    <message>
        <source>&amp;Xong ngày</source>
        <translation>Done o&amp;n</translation>
    </message>
    <message>
        <source>Ghi vào sổ</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Kết &amp;quả</source>
        <translation>&amp;Result</translation>
    </message>
    <message>
        <source>Enter; Ctrl+D lặp lại mục gần nhất</source>
        <translation>Enter; Ctrl+D repeats the last entry</translation>
    </message>
    <message>
        <source>Lọ&amp;c</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Lọc sổ hoạt động</source>
        <translation>Filter the register</translation>
    </message>
    <message>
        <source>Không cần dấu (Ctrl+F)</source>
        <translation>Accents not needed (Ctrl+F)</translation>
    </message>
    <message>
        <source>Chỉ một loại</source>
        <translation>One kind only</translation>
    </message>
    <message>
        <source>Chỉ một đơn vị</source>
        <translation>One unit only</translation>
    </message>
    <message>
        <source>Chỉ một quý</source>
        <translation>One quarter only</translation>
    </message>
    <message>
        <source>Sổ</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Các mục của sổ hoạt động</source>
        <translation>Entries of the register</translation>
    </message>
    <message>
        <source>Tổng hợp</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>Tổng theo loại, đơn vị và quý</source>
        <translation>Totals by kind, unit and quarter</translation>
    </message>
    <message>
        <source>Sổ chưa có loại hoạt động nào. Có thể dùng các loại do chương trình đề xuất (tuyên truyền, đối thoại, nhiệm vụ thành phố giao, kế hoạch CCHC…) rồi thêm, đổi tên, thôi dùng tùy ý.</source>
        <translation>The register has no kinds yet. The program proposes some (propaganda, dialogue, tasks of the city, the PAR plan…); add, rename or retire them as you like.</translation>
    </message>
    <message>
        <source>&amp;Dùng các loại đề xuất</source>
        <translation>&amp;Use the proposed kinds</translation>
    </message>
</context>
<context>
    <name>ActivityDialog</name>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number and symbol</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Mục của sổ hoạt động</source>
        <translation>Entry of the register</translation>
    </message>
    <message>
        <source>&amp;Loại</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>N&amp;gày</source>
        <translation>Da&amp;te</translation>
    </message>
    <message>
        <source>Đơn &amp;vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>Nội &amp;dung</source>
        <translation>C&amp;ontent</translation>
    </message>
    <message>
        <source>&amp;Kết quả</source>
        <translation>&amp;Result</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>&amp;Số văn bản</source>
        <translation>Document &amp;number</translation>
    </message>
    <message>
        <source>&amp;Hạn</source>
        <translation>&amp;Due</translation>
    </message>
    <message>
        <source>&amp;Xong ngày</source>
        <translation>Done o&amp;n</translation>
    </message>
    <message>
        <source>&amp;Tiêu chí</source>
        <translation>&amp;Criteria</translation>
    </message>
    <message>
        <source>mã các tiêu chí mà mục này chứng minh, cách nhau bằng dấu phẩy</source>
        <translation>codes of the criteria it proves, with commas between</translation>
    </message>
    <message>
        <source>Ghi &amp;chú</source>
        <translation>Re&amp;mark</translation>
    </message>
    <message>
        <source>Tà&amp;i liệu</source>
        <translation>&amp;Documents</translation>
    </message>
    <message>
        <source>Lọc tài liệu đã có trong hồ sơ; dấu cách để đánh dấu</source>
        <translation>Filter the documents of the file; space ticks</translation>
    </message>
    <message>
        <source>Lọc tài liệu</source>
        <translation>Filter documents</translation>
    </message>
    <message>
        <source>Tài liệu của mục này</source>
        <translation>Documents of this entry</translation>
    </message>
    <message>
        <source>Hủ&amp;y</source>
        <translation>Canc&amp;el</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ActivityFields</name>
    <message>
        <source>N&amp;gày giao</source>
        <translation>&amp;Given on</translation>
    </message>
    <message>
        <source>N&amp;gày</source>
        <translation>Da&amp;te</translation>
    </message>
    <message>
        <source>Số {measure}</source>
        <translation>Number of {measure}</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Ngày {day} không thuộc năm {year}; vẫn ghi vào sổ năm {year}.</source>
        <translation>{day} is not in {year}; it is entered in the register of {year} all the same.</translation>
    </message>
    <message>
        <source>Ngày {day} chưa đến; đến ngày đó mới tính vào các số tổng.</source>
        <translation>The day {day} is still to come; the totals count it from that day on.</translation>
    </message>
    <message>
        <source>Ngày xong trước ngày giao.</source>
        <translation>Done before it was given.</translation>
    </message>
    <message>
        <source>Số tổng của một quý: ghi một ngày bất kỳ trong quý.</source>
        <translation>A total of a quarter: give any day of it.</translation>
    </message>
</context>
<context>
    <name>ActivityFilters</name>
    <message>
        <source>Quý I</source>
        <translation>Quarter I</translation>
    </message>
    <message>
        <source>Quý II</source>
        <translation>Quarter II</translation>
    </message>
    <message>
        <source>Quý III</source>
        <translation>Quarter III</translation>
    </message>
    <message>
        <source>Quý IV</source>
        <translation>Quarter IV</translation>
    </message>
    <message>
        <source>Mọi loại</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Mọi đơn vị</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Cả năm</source>
        <translation>Whole year</translation>
    </message>
</context>
<context>
    <name>AnswerDocumentDialog</name>
    <message>
        <source>(không gắn tài liệu)</source>
        <translation>(no document attached)</translation>
    </message>
    <message>
        <source>Đã dừng; chưa có gì thay đổi.</source>
        <translation>Stopped; nothing was changed.</translation>
    </message>
    <message>
        <source>Mỗi câu gắn một tệp; hãy đưa vào từng tệp một.</source>
        <translation>An answer has one file; bring them in one at a time.</translation>
    </message>
    <message>
        <source>Chọn tệp cho câu trả lời</source>
        <translation>Choose a file for the answer</translation>
    </message>
    <message>
        <source>Đang chép tệp vào hồ sơ… Esc để dừng.</source>
        <translation>Copying the file into the workspace… Esc stops it.</translation>
    </message>
    <message>
        <source>Hồ sơ chưa có tài liệu nào. Bấm “Tệp mới…” để đưa tệp vào.</source>
        <translation>There are no documents yet. Press “New file…” to bring one in.</translation>
    </message>
    <message>
        <source>Không có tài liệu nào khớp. Hãy thử ít từ hơn.</source>
        <translation>No document matches. Try fewer words.</translation>
    </message>
    <message>
        <source>Hiện {shown} trong {count} tài liệu; gõ thêm để thu hẹp.</source>
        <translation>{shown} of {count} documents shown; type more to narrow.</translation>
    </message>
    <message numerus="yes">
        <source>%n tài liệu</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Tài liệu của câu trả lời</source>
        <translation>Document of the answer</translation>
    </message>
    <message>
        <source>Gõ số, ngày hoặc trích yếu của tài liệu đã có trong hồ sơ</source>
        <translation>Type number, day or title of a document in the file</translation>
    </message>
    <message>
        <source>Lọc tài liệu</source>
        <translation>Filter documents</translation>
    </message>
    <message>
        <source>Tài liệu đã có trong hồ sơ</source>
        <translation>Documents in the file</translation>
    </message>
    <message>
        <source>Tệp &amp;mới…</source>
        <translation>&amp;New file…</translation>
    </message>
    <message>
        <source>Đưa một tệp vào hồ sơ và gắn với câu này (Ctrl+T); kéo thả, dán tệp hay ảnh chụp vào đây cũng được</source>
        <translation>Bring a file in and name it in this answer (Ctrl+T); a file or a screenshot can also be dropped or pasted here</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Gắn với câu này</source>
        <translation>&amp;Attach to this question</translation>
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>STT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Câu hỏi</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Bằng chứng đã xem</source>
        <translation>Evidence seen</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>[phiếu {number}]</source>
        <translation>[finding {number}]</translation>
    </message>
</context>
<context>
    <name>AppendixForm</name>
    <message>
        <source>Theo lĩnh vực, một bảng</source>
        <translation>By field, one table</translation>
    </message>
    <message>
        <source>Mỗi đơn vị một phụ lục</source>
        <translation>One appendix per unit</translation>
    </message>
    <message>
        <source>Toàn xã</source>
        <translation>Whole commune</translation>
    </message>
    <message>
        <source>toàn xã</source>
        <translation>whole commune</translation>
    </message>
    <message>
        <source>Phụ lục phân công năm {year}, {whose}</source>
        <translation>Assignment appendix {year}, {whose}</translation>
    </message>
    <message>
        <source>Hình thức</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Không có chỗ ký; cần chọn một đơn vị, hoặc sắp xếp mỗi đơn vị một phụ lục</source>
        <translation>No signature; needs a unit, or one appendix per unit</translation>
    </message>
    <message>
        <source>&amp;Sắp xếp</source>
        <translation>&amp;Arrange</translation>
    </message>
    <message>
        <source>Tính đến ngà&amp;y</source>
        <translation>As of da&amp;y</translation>
    </message>
    <message>
        <source>&amp;Phạm vi</source>
        <translation>&amp;Scope</translation>
    </message>
    <message>
        <source>Ký &amp;riêng: có chỗ ký ở trang cuối</source>
        <translation>&amp;Signed by itself: room to sign on the last page</translation>
    </message>
    <message>
        <source>Kèm công &amp;văn: không có chỗ ký</source>
        <translation>With the &amp;letter: no room to sign</translation>
    </message>
    <message>
        <source>&amp;Trích gửi đơn vị: ghi “Trích phụ lục”</source>
        <translation>&amp;Extract for a unit: headed “Trích phụ lục”</translation>
    </message>
    <message>
        <source>&amp;Cột in</source>
        <translation>&amp;Columns</translation>
    </message>
    <message>
        <source>Cột in, theo thứ tự</source>
        <translation>Printed columns, in order</translation>
    </message>
    <message>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Đưa cột lên trước (Alt+↑)</source>
        <translation>Move column forward (Alt+↑)</translation>
    </message>
    <message>
        <source>Xuống</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Đưa cột ra sau (Alt+↓)</source>
        <translation>Move column back (Alt+↓)</translation>
    </message>
    <message>
        <source>Như &amp;ban đầu</source>
        <translation>As at &amp;first</translation>
    </message>
    <message>
        <source>Bỏ cột không có nội d&amp;ung nào</source>
        <translation>Leave out columns &amp;without content</translation>
    </message>
    <message>
        <source>Ký số: để trống số và ngày ở dòng “Kè&amp;m theo”</source>
        <translation>Digital signature: leave number and date blank in the “Kèm theo” line</translation>
    </message>
</context>
<context>
    <name>AssignmentFields</name>
    <message>
        <source>(chưa phân công)</source>
        <translation>(not assigned)</translation>
    </message>
    <message>
        <source>(chưa ghi)</source>
        <translation>(not given)</translation>
    </message>
    <message>
        <source>Thêm người liên hệ ở trang Đơn vị, nút Sửa đơn vị.</source>
        <translation>Add a contact on the unit&apos;s page, button Edit unit.</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Chưa chọn. Ổ đĩa hỏng thì bản sao cạnh hồ sơ mất theo.</source>
        <translation>Not chosen. If the disk breaks, the copies beside the workspace are lost with it.</translation>
    </message>
    <message>
        <source>Chưa thử lần nào. Chương trình tự thử mỗi tuần.</source>
        <translation>Never tried. The program tries every week by itself.</translation>
    </message>
    <message>
        <source>Không đạt, {when}. {problem}</source>
        <translation>Failed, {when}. {problem}</translation>
    </message>
    <message>
        <source>Đạt, {when}. Chương trình tự thử mỗi tuần.</source>
        <translation>Passed, {when}. The program tries every week by itself.</translation>
    </message>
    <message>
        <source>Chọn USB hoặc thư mục chung để sao lưu thêm</source>
        <translation>Choose a USB stick or shared folder for more copies</translation>
    </message>
    <message>
        <source>Nơi này cùng ổ đĩa với hồ sơ: ổ hỏng thì mất cả hai. Nên chọn USB hoặc máy khác.</source>
        <translation>This place is on the same disk as the workspace: if it breaks, both are lost. Better a USB stick or another machine.</translation>
    </message>
    <message>
        <source>Sao lưu, khôi phục</source>
        <translation>Back up, restore</translation>
    </message>
    <message>
        <source>Chương trình tự sao lưu khi mở, sau mỗi 30 phút làm việc, trước khi nhập và trước khi khôi phục. Bản sao nào cũng được mở lại kiểm tra; tài liệu kiểm chứng đi kèm.</source>
        <translation>The program makes copies at start, after every 30 minutes of work, before an import and before a restore. Every copy is opened again and checked; evidence goes with it.</translation>
    </message>
    <message>
        <source>Cạnh hồ sơ</source>
        <translation>Beside the workspace</translation>
    </message>
    <message>
        <source>&amp;Sao lưu ngay</source>
        <translation>&amp;Back up now</translation>
    </message>
    <message>
        <source>Nơi thứ hai</source>
        <translation>Second place</translation>
    </message>
    <message>
        <source>&amp;Chọn nơi thứ hai…</source>
        <translation>&amp;Choose a second place…</translation>
    </message>
    <message>
        <source>Một USB hoặc thư mục chung trên máy khác</source>
        <translation>A USB stick or a shared folder on another machine</translation>
    </message>
    <message>
        <source>&amp;Bỏ nơi thứ hai</source>
        <translation>&amp;Drop the second place</translation>
    </message>
    <message>
        <source>Thử khôi phục</source>
        <translation>Restore rehearsal</translation>
    </message>
    <message>
        <source>&amp;Thử khôi phục</source>
        <translation>&amp;Try a restore</translation>
    </message>
    <message>
        <source>Mở bản sao mới nhất trong thư mục tạm và đối chiếu; hồ sơ không bị đụng đến</source>
        <translation>Opens the newest copy in a temporary folder and compares; the workspace is not touched</translation>
    </message>
    <message>
        <source>&amp;Khôi phục từ bản sao lưu…</source>
        <translation>&amp;Restore from a copy…</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Clos&amp;e</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>hôm nay {time}</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <source>hôm qua {time}</source>
        <translation>yesterday {time}</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>hồ sơ bị hỏng, chưa sao lưu được</source>
        <translation>the workspace is damaged, not backed up</translation>
    </message>
    <message>
        <source>có tệp tài liệu bị hỏng</source>
        <translation>a document file is damaged</translation>
    </message>
    <message>
        <source>chưa sao lưu được: {reason}</source>
        <translation>not backed up: {reason}</translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Đang ghi</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Vì sao chưa dán được</source>
        <translation>Why it can&apos;t be pasted</translation>
    </message>
    <message>
        <source>Sẽ ghi</source>
        <translation>Will be</translation>
    </message>
    <message>
        <source>(xóa trắng)</source>
        <translation>(cleared)</translation>
    </message>
    <message>
        <source>(trống)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Có {count} ô không dán được nên chưa ghi gì. Hãy sửa trong bảng tính rồi chép và dán lại.</source>
        <translation>{count} cells can&apos;t be pasted, so nothing was written. Mend them in the spreadsheet, copy and paste again.</translation>
    </message>
    <message>
        <source>Đổi {count} ô ở {rows} dòng, trong đó xóa trắng {emptied} ô; {same} ô giữ nguyên. Ghi một lần, hoàn tác một lần.</source>
        <translation>{count} cells in {rows} rows change, {emptied} of them are cleared; {same} cells stay. Written once, undone once.</translation>
    </message>
    <message>
        <source>{count} hạn nằm ngoài năm {year}.</source>
        <translation>{count} deadlines lie outside {year}.</translation>
    </message>
    <message>
        <source>Dán vào bảng tiêu chí</source>
        <translation>Paste into the table of criteria</translation>
    </message>
    <message>
        <source>Các ô sẽ đổi</source>
        <translation>Cells that will change</translation>
    </message>
    <message>
        <source>Thôi, không dán</source>
        <translation>Don&apos;t paste</translation>
    </message>
    <message>
        <source>&amp;Dán</source>
        <translation>&amp;Paste</translation>
    </message>
</context>
<context>
    <name>BriefingForm</name>
    <message>
        <source>Giao ban ngày {date}</source>
        <translation>Briefing of {date}</translation>
    </message>
    <message>
        <source>Một trang cho cuộc giao ban: việc mới từ cuộc họp trước, việc quá hạn, việc đến hạn trong 14 ngày, điều xin ý kiến. Mỗi phần nêu số việc vừa một trang; đủ danh sách ở trang Việc cần làm.</source>
        <translation>One page for the meeting: what is new since the last, what is overdue, what is due in 14 days, what to decide. Each part names as many as fit a page; all are on the page To do.</translation>
    </message>
    <message>
        <source>Cuộc họp t&amp;rước ngày</source>
        <translation>Day of the &amp;last meeting</translation>
    </message>
    <message>
        <source>&amp;Tính đến ngày</source>
        <translation>&amp;As of</translation>
    </message>
    <message>
        <source>Xin ý kiến &amp;Chủ tịch (mỗi dòng một điều)</source>
        <translation>Asked of the &amp;chair (a line each)</translation>
    </message>
</context>
<context>
    <name>CellEditing</name>
    <message numerus="yes">
        <source>Ctrl+Enter: ghi cho cả %n dòng đang chọn</source>
        <translation>
            <numerusform>Ctrl+Enter: write to all %n chosen row</numerusform>
            <numerusform>Ctrl+Enter: write to all %n chosen rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Mục</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Trước</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Sau</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>ChartChoices</name>
    <message>
        <source>Một trang cho lãnh đạo: năm câu, biểu đồ tiến độ theo đơn vị và điểm mất theo lĩnh vực, đọc được khi sao chụp đen trắng. Word, Excel là bảng số.</source>
        <translation>One page for a leader: five sentences, charts of progress by unit and of points lost by field, readable as a black-and-white copy. Word and Excel are tables.</translation>
    </message>
    <message>
        <source>Biểu đồ cho lãnh đạo năm {year}</source>
        <translation>Charts for a leader {year}</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Cột sau</source>
        <translation>Next bar</translation>
    </message>
    <message>
        <source>Cột trước</source>
        <translation>Previous bar</translation>
    </message>
    <message>
        <source>Đến các dòng của cột</source>
        <translation>To the rows of the bar</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>(bổ sung, ngoài chương trình)</source>
        <translation>(added, not planned)</translation>
    </message>
    <message>
        <source>Tháng {month}</source>
        <translation>Month {month}</translation>
    </message>
    <message>
        <source>Bắt đầu kiểm tra</source>
        <translation>Begin the check</translation>
    </message>
    <message>
        <source>&amp;Bắt đầu</source>
        <translation>&amp;Begin</translation>
    </message>
    <message>
        <source>Chọn đơn vị</source>
        <translation>Choose a unit</translation>
    </message>
    <message>
        <source>Chọn mẫu phiếu</source>
        <translation>Choose a checklist</translation>
    </message>
    <message>
        <source>Ngày này ngoài năm {year} của chương trình; vẫn ghi được.</source>
        <translation>That day is outside the year {year} of the programme; it is kept all the same.</translation>
    </message>
    <message>
        <source>Ngày này chưa đến; chưa đóng được lần kiểm tra.</source>
        <translation>This day is still to come; the check cannot be closed yet.</translation>
    </message>
    <message>
        <source>Lần kiểm tra</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Đơn &amp;vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>&amp;Mẫu phiếu</source>
        <translation>Check&amp;list</translation>
    </message>
    <message>
        <source>&amp;Tháng dự kiến</source>
        <translation>Planned &amp;month</translation>
    </message>
    <message>
        <source>N&amp;gày kiểm tra</source>
        <translation>C&amp;hecked on</translation>
    </message>
    <message>
        <source>Người &amp;kiểm tra</source>
        <translation>&amp;Inspectors</translation>
    </message>
    <message>
        <source>mỗi người một dòng: họ tên, chức vụ</source>
        <translation>one a line: name, title</translation>
    </message>
    <message>
        <source>Đại &amp;diện đơn vị</source>
        <translation>Re&amp;presentatives</translation>
    </message>
    <message>
        <source>&amp;Phạm vi</source>
        <translation>&amp;Scope</translation>
    </message>
    <message>
        <source>Kết &amp;luận</source>
        <translation>Conc&amp;lusion</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>CheckProgramme</name>
    <message>
        <source>Từ ô lọc vào bảng</source>
        <translation>From the filter into the table</translation>
    </message>
    <message>
        <source>Bỏ lọc</source>
        <translation>Drop the filter</translation>
    </message>
    <message>
        <source>Lập chương trình kiểm tra</source>
        <translation>Plan checks</translation>
    </message>
    <message>
        <source>Thông tin lần kiểm tra</source>
        <translation>About the check</translation>
    </message>
    <message>
        <source>Xóa lần kiểm tra</source>
        <translation>Remove the check</translation>
    </message>
    <message>
        <source>Bắt đầu, mở lần kiểm tra</source>
        <translation>Begin or open the check</translation>
    </message>
    <message>
        <source>Không có lần kiểm tra nào khớp. Bấm Esc trong ô lọc để bỏ lọc.</source>
        <translation>No check matches. Press Esc in the filter to drop it.</translation>
    </message>
    <message>
        <source>Năm {year} chưa có lần kiểm tra nào. Hãy đặt đơn vị nào kiểm tra tháng nào.</source>
        <translation>There is no check in {year} yet. Plan which unit is checked in which month.</translation>
    </message>
    <message>
        <source>Lập chương trình…</source>
        <translation>Plan checks…</translation>
    </message>
    <message>
        <source>Chưa có mẫu phiếu kiểm tra. Phần mềm có sẵn mẫu đề xuất cho hệ thống ISO 9001, Bộ phận Một cửa và tuyên truyền; câu hỏi sửa được, căn cứ chưa đối chiếu.</source>
        <translation>There is no checklist yet. The program proposes some for the ISO 9001 system, the one-stop shop and propaganda; questions can be edited, their basis is not verified.</translation>
    </message>
    <message>
        <source>Lấy mẫu phiếu có sẵn</source>
        <translation>Take the proposed checklists</translation>
    </message>
    <message>
        <source>&amp;Mở phiếu</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>&amp;Bắt đầu kiểm tra…</source>
        <translation>&amp;Begin the check…</translation>
    </message>
    <message>
        <source>Đã xóa lần kiểm tra {name}; Ctrl+Z để lấy lại.</source>
        <translation>Removed the check {name}; Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>Chương trình kiểm tra năm</source>
        <translation>Programme of the year</translation>
    </message>
    <message>
        <source>Lọc theo đơn vị, mẫu phiếu (không cần dấu)</source>
        <translation>Filter by unit, checklist (accents not needed)</translation>
    </message>
    <message>
        <source>Lọc chương trình kiểm tra</source>
        <translation>Filter the programme</translation>
    </message>
    <message>
        <source>&amp;Lập chương trình…</source>
        <translation>&amp;Plan checks…</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Kiểm tra &amp;ngoài chương trình…</source>
        <translation>Check &amp;outside the programme…</translation>
    </message>
    <message>
        <source>Các lần kiểm tra trong năm; Enter để kiểm tra</source>
        <translation>Checks of the year; Enter checks</translation>
    </message>
    <message>
        <source>&amp;Thông tin…</source>
        <translation>&amp;About…</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>&amp;Xóa</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>CheckRunHead</name>
    <message>
        <source>Đã đóng ngày {date}: chỉ xem. Bấm “Mở lại” để sửa.</source>
        <translation>Closed on {date}: only to be looked at. Press “Reopen” to edit.</translation>
    </message>
    <message>
        <source>chưa ghi ngày</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>{date} (lần {number})</source>
        <translation>{date} (no. {number})</translation>
    </message>
    <message>
        <source>Chưa kiểm tra {left}/{all}</source>
        <translation>Not checked {left}/{all}</translation>
    </message>
    <message>
        <source>Không đạt {count}</source>
        <translation>Not met {count}</translation>
    </message>
</context>
<context>
    <name>CheckRunView</name>
    <message>
        <source>Về chương trình kiểm tra</source>
        <translation>Back to the programme</translation>
    </message>
    <message>
        <source>Sửa ô, hoặc thông tin lần kiểm tra</source>
        <translation>Edit the cell, or what is known of the check</translation>
    </message>
    <message>
        <source>Xóa ô</source>
        <translation>Clear the cell</translation>
    </message>
    <message>
        <source>Câu chưa kiểm tra tiếp theo</source>
        <translation>Next question not checked</translation>
    </message>
    <message>
        <source>Phiếu không phù hợp của câu</source>
        <translation>Nonconformity of the question</translation>
    </message>
    <message>
        <source>Tài liệu của câu trả lời</source>
        <translation>Document of the answer</translation>
    </message>
    <message>
        <source>Câu tiếp theo</source>
        <translation>Next question</translation>
    </message>
    <message>
        <source>Chọn kết quả</source>
        <translation>Choose a result</translation>
    </message>
    <message>
        <source>Gõ số liệu, nội dung</source>
        <translation>Type figures, text</translation>
    </message>
    <message>
        <source>Enter câu sau · Tab ô bên · gõ chữ là ghi chú · F8 câu còn lại · Ctrl+T tài liệu</source>
        <translation>Enter next question · Tab beside · letters are a remark · F8 next open · Ctrl+T document</translation>
    </message>
    <message>
        <source>Ctrl+B phiếu không phù hợp · Ctrl+T tài liệu · Enter câu sau</source>
        <translation>Ctrl+B finding · Ctrl+T document · Enter next question</translation>
    </message>
    <message>
        <source>Phím {digit} không có kết quả nào. {choices}.</source>
        <translation>Key {digit} has no result. {choices}.</translation>
    </message>
    <message>
        <source>Số liệu ghi ở ô bên: bấm Tab rồi gõ lại, như 18/20.</source>
        <translation>The figure goes into the cell beside: press Tab and type it again, like 18/20.</translation>
    </message>
    <message>
        <source>Sửa ô</source>
        <translation>Edit cell</translation>
    </message>
    <message>
        <source>Tài liệu…</source>
        <translation>Document…</translation>
    </message>
    <message>
        <source>Phiếu không phù hợp…</source>
        <translation>Nonconformity…</translation>
    </message>
    <message>
        <source>Phiếu kiểm tra</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>‹ &amp;Chương trình</source>
        <translation>‹ &amp;Programme</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>&amp;Thông tin, kết luận…</source>
        <translation>&amp;About, conclusion…</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Đón&amp;g lần kiểm tra</source>
        <translation>C&amp;lose the check</translation>
    </message>
    <message>
        <source>&amp;Mở lại</source>
        <translation>&amp;Reopen</translation>
    </message>
    <message>
        <source>Câu hỏi và kết quả kiểm tra</source>
        <translation>Questions and results</translation>
    </message>
</context>
<context>
    <name>ChecklistChoices</name>
    <message>
        <source>Phiếu kiểm tra: để trống cho từng đơn vị, có ô đánh dấu và chỗ ghi tay; hoặc đã ghi kết quả.</source>
        <translation>The checklist: blank for each unit, with boxes and room to write; or with its results.</translation>
    </message>
    <message>
        <source>&amp;Mẫu phiếu</source>
        <translation>Check&amp;list</translation>
    </message>
    <message>
        <source>Lần kiểm t&amp;ra</source>
        <translation>&amp;Check</translation>
    </message>
    <message>
        <source>Đơn &amp;vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>Phiếu trống, điền tay</source>
        <translation>Blank, filled in by hand</translation>
    </message>
    <message>
        <source>Theo lần kiểm tra</source>
        <translation>By check</translation>
    </message>
    <message>
        <source>Để trống tên đơn vị</source>
        <translation>Leave the unit blank</translation>
    </message>
    <message>
        <source>Mỗi đơn vị một phiếu</source>
        <translation>One for each unit</translation>
    </message>
</context>
<context>
    <name>ChecklistDialog</name>
    <message numerus="yes">
        <source>Đã dùng cho %n lần kiểm tra: các lần đó giữ câu hỏi như khi bắt đầu.</source>
        <translation>
            <numerusform>Used for %n check: they keep the question they began with.</numerusform>
            <numerusform>Used for %n checks: they keep the questions they began with.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đưa câu hỏi lên</source>
        <translation>Move the question up</translation>
    </message>
    <message>
        <source>Đưa câu hỏi xuống</source>
        <translation>Move the question down</translation>
    </message>
    <message>
        <source>Thêm câu hỏi</source>
        <translation>Add a question</translation>
    </message>
    <message>
        <source>Xóa câu hỏi</source>
        <translation>Remove the question</translation>
    </message>
    <message>
        <source>Sửa câu hỏi</source>
        <translation>Edit the question</translation>
    </message>
    <message>
        <source>Dùng lại câu này</source>
        <translation>Use this question again</translation>
    </message>
    <message>
        <source>Thôi dùng câu này</source>
        <translation>Retire this question</translation>
    </message>
    <message numerus="yes">
        <source>%n câu hỏi đang dùng</source>
        <translation>
            <numerusform>%n question in use</numerusform>
            <numerusform>%n questions in use</numerusform>
        </translation>
    </message>
    <message>
        <source>Mẫu phiếu kiểm tra</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>&amp;Tên mẫu phiếu</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>L&amp;oại</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>&amp;Không dùng nữa</source>
        <translation>&amp;Retired</translation>
    </message>
    <message>
        <source>Că&amp;n cứ</source>
        <translation>&amp;Basis</translation>
    </message>
    <message>
        <source>Đã đối &amp;chiếu căn cứ với văn bản gốc</source>
        <translation>Basis &amp;verified against the original</translation>
    </message>
    <message>
        <source>Lần &amp;ban hành</source>
        <translation>&amp;Edition</translation>
    </message>
    <message>
        <source>&amp;Mã biểu mẫu</source>
        <translation>&amp;Form code</translation>
    </message>
    <message>
        <source>Thêm câu &amp;hỏi</source>
        <translation>&amp;Add question</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Alt+↑</source>
        <translation>Alt+↑</translation>
    </message>
    <message>
        <source>Xuống</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Alt+↓</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>Xóa câu</source>
        <translation>Remove question</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Các câu hỏi của mẫu phiếu</source>
        <translation>Questions of the checklist</translation>
    </message>
    <message>
        <source>&amp;Phần</source>
        <translation>&amp;Section</translation>
    </message>
    <message>
        <source>Đ&amp;iều khoản</source>
        <translation>&amp;Clause</translation>
    </message>
    <message>
        <source>Cách t&amp;rả lời</source>
        <translation>A&amp;nswer</translation>
    </message>
    <message>
        <source>Câ&amp;u hỏi</source>
        <translation>&amp;Question</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>&amp;Lưu</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>Checklists</name>
    <message>
        <source>Chưa ghi căn cứ.</source>
        <translation>No basis given.</translation>
    </message>
    <message>
        <source>Căn cứ: {basis}</source>
        <translation>Basis: {basis}</translation>
    </message>
    <message>
        <source>{basis} (chưa đối chiếu)</source>
        <translation>{basis} (not verified)</translation>
    </message>
</context>
<context>
    <name>ChecklistsList</name>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Mã biểu mẫu</source>
        <translation>Form code</translation>
    </message>
    <message>
        <source>Số câu</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Mẫu phiếu</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Chưa có mẫu phiếu nào. Phần mềm có sẵn mẫu đề xuất cho hệ thống ISO 9001, Bộ phận Một cửa và tuyên truyền; câu hỏi sửa được, căn cứ chưa đối chiếu.</source>
        <translation>There is no checklist. The program proposes some for the ISO 9001 system, the one-stop shop and propaganda; questions can be edited, their basis is not verified.</translation>
    </message>
    <message>
        <source>Lấy mẫu phiếu có sẵn</source>
        <translation>Take the proposed checklists</translation>
    </message>
    <message>
        <source>Thêm mẫu phiếu</source>
        <translation>Add a checklist</translation>
    </message>
    <message>
        <source>Sửa mẫu phiếu</source>
        <translation>Edit the checklist</translation>
    </message>
    <message>
        <source>Xóa mẫu phiếu</source>
        <translation>Remove the checklist</translation>
    </message>
    <message>
        <source>&amp;Xem mẫu phiếu…</source>
        <translation>&amp;See the checklist…</translation>
    </message>
    <message>
        <source>không dùng nữa</source>
        <translation>retired</translation>
    </message>
    <message>
        <source>đang dùng</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>chưa đối chiếu: {basis}</source>
        <translation>not verified: {basis}</translation>
    </message>
    <message>
        <source>Đã thêm mẫu phiếu có sẵn; Ctrl+Z để bỏ.</source>
        <translation>The proposed checklists were added; Ctrl+Z drops them.</translation>
    </message>
    <message>
        <source>Đã xóa mẫu phiếu {name}; Ctrl+Z để lấy lại.</source>
        <translation>Removed the checklist {name}; Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>Mẫu phiếu kiểm tra</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Mẫu phiếu kiểm tra; Enter để sửa</source>
        <translation>Checklists; Enter edits</translation>
    </message>
    <message>
        <source>&amp;Sửa mẫu phiếu…</source>
        <translation>&amp;Edit checklist…</translation>
    </message>
    <message>
        <source>&amp;Thêm mẫu phiếu…</source>
        <translation>&amp;Add checklist…</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>&amp;Lấy mẫu có sẵn</source>
        <translation>&amp;Take the proposals</translation>
    </message>
    <message>
        <source>&amp;Xóa</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Chương trình năm</source>
        <translation>Programme of the year</translation>
    </message>
    <message>
        <source>Mẫu phiếu</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Kiểm tra năm {year}</source>
        <translation>Checks of {year}</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Check</translation>
    </message>
</context>
<context>
    <name>ChoicesTable</name>
    <message>
        <source>Lấy bên nào</source>
        <translation>Take which</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Trong hồ sơ</source>
        <translation>In the workspace</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>{value} (gõ tay)</source>
        <translation>{value} (typed)</translation>
    </message>
    <message>
        <source>Chưa chọn</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>Của tệp</source>
        <translation>The file&apos;s</translation>
    </message>
</context>
<context>
    <name>ClosedBanner</name>
    <message>
        <source>Năm {year} đã khóa ngày {day}: chỉ để xem, lọc, in và xuất.</source>
        <translation>Year {year} was closed on {day}: to look at, filter, print and export only.</translation>
    </message>
    <message>
        <source>Mở khóa…</source>
        <translation>Reopen…</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Mở khóa năm {year}</source>
        <translation>Reopen year {year}</translation>
    </message>
    <message>
        <source>&amp;Mở khóa</source>
        <translation>&amp;Reopen</translation>
    </message>
    <message>
        <source>Sau khi mở khóa, mọi số liệu của năm {year} lại sửa được. Lý do ở lại trong lịch sử thay đổi. Sửa xong, hãy khóa lại.</source>
        <translation>Once reopened, all figures of {year} can be edited again. The reason stays in the history. When you are done, close it again.</translation>
    </message>
    <message>
        <source>Khóa năm {year}</source>
        <translation>Close year {year}</translation>
    </message>
    <message>
        <source>&amp;Khóa năm</source>
        <translation>&amp;Close the year</translation>
    </message>
    <message>
        <source>Từ khi khóa, tiêu chí, phân công, mốc, nhật ký, tài liệu, điểm, lần kiểm tra, số liệu một cửa và sổ hoạt động của năm {year} chỉ để xem, in và xuất; các thao tác trước đó không hoàn tác được nữa. Phiếu không phù hợp vẫn theo dõi đến khi đóng. Cần sửa thì mở khóa, có ghi lý do.</source>
        <translation>Once closed, criteria, assignments, milestones, notes, documents, scores, checks, one-stop figures and the register of {year} are to look at, print and export only; the steps before can no longer be undone. Nonconformities are followed until they are closed. To edit, reopen the year and give a reason.</translation>
    </message>
    <message>
        <source>Hiện nay: {done}/{counted} tiêu chí hoàn thành, {scored}/{all} tiêu chí đã có điểm.</source>
        <translation>Now: {done}/{counted} criteria done, {scored}/{all} criteria scored.</translation>
    </message>
    <message>
        <source>Khóa năm</source>
        <translation>Close the year</translation>
    </message>
    <message>
        <source>&amp;Lý do mở khóa</source>
        <translation>&amp;Reason for reopening</translation>
    </message>
    <message>
        <source>ví dụ: bổ sung giải trình theo thẩm định lần 1</source>
        <translation>e.g. explanations added after the first appraisal</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Khóa</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ColumnsChoice</name>
    <message>
        <source>Đưa cột lên</source>
        <translation>Move the column up</translation>
    </message>
    <message>
        <source>Đưa cột xuống</source>
        <translation>Move the column down</translation>
    </message>
</context>
<context>
    <name>CommuneHint</name>
    <message>
        <source>Bản in sẽ ghi “ỦY BAN NHÂN DÂN {name}”. Có phải là:</source>
        <translation>Paper will say “ỦY BAN NHÂN DÂN {name}”. Did you mean:</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Có mất điểm</source>
        <translation>Points lost</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Không còn</source>
        <translation>No longer there</translation>
    </message>
    <message>
        <source>Cần hai năm có bộ tiêu chí để so sánh.</source>
        <translation>Two years with criteria are needed to compare.</translation>
    </message>
    <message>
        <source>Tối đa</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Mất</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>So với năm trước</source>
        <translation>Beside last year</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>So sánh năm {old} và {new}</source>
        <translation>Years {old} and {new} compared</translation>
    </message>
    <message>
        <source>Đã lưu “{path}”.</source>
        <translation>“{path}” saved.</translation>
    </message>
    <message>
        <source>So sánh hai năm</source>
        <translation>Compare two years</translation>
    </message>
    <message>
        <source>&amp;Năm</source>
        <translation>&amp;Year</translation>
    </message>
    <message>
        <source>&amp;với năm</source>
        <translation>&amp;with year</translation>
    </message>
    <message>
        <source>&amp;Lọc</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>không cần gõ dấu</source>
        <translation>accents not needed</translation>
    </message>
    <message>
        <source>Chỉ hiện</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>Tiêu chí của hai năm</source>
        <translation>Criteria of both years</translation>
    </message>
    <message>
        <source>&amp;Xuất Excel…</source>
        <translation>&amp;Export to Excel…</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Cl&amp;ose</translation>
    </message>
</context>
<context>
    <name>ContactsTable</name>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
</context>
<context>
    <name>CopiesTable</name>
    <message>
        <source>Ngày giờ</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>Nơi</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Dung lượng</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Tài liệu</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>✗ Không đạt</source>
        <translation>✗ Failed</translation>
    </message>
    <message>
        <source>! Bị sửa</source>
        <translation>! Changed</translation>
    </message>
    <message>
        <source>✓ Đạt</source>
        <translation>✓ Passed</translation>
    </message>
    <message>
        <source>Tệp được giữ khi khôi phục ({folder})</source>
        <translation>File kept by a restore ({folder})</translation>
    </message>
    <message>
        <source>Cạnh hồ sơ</source>
        <translation>Beside the workspace</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Ẩn ch&amp;i tiết</source>
        <translation>H&amp;ide details</translation>
    </message>
    <message>
        <source>&amp;Xem chi tiết</source>
        <translation>&amp;Show details</translation>
    </message>
    <message>
        <source>Đã &amp;chép</source>
        <translation>&amp;Copied</translation>
    </message>
    <message>
        <source>CCHC Desktop: lỗi ngoài dự kiến</source>
        <translation>CCHC Desktop: unexpected error</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi ngoài dự kiến</source>
        <translation>The program met an unexpected error</translation>
    </message>
    <message>
        <source>Dữ liệu đã lưu vẫn nguyên vẹn. Thao tác vừa rồi có thể chưa được ghi: hãy bấm “Tiếp tục” rồi xem lại. Nếu lỗi lặp lại, hãy đóng và mở lại chương trình, rồi chép chi tiết gửi cho người hỗ trợ.</source>
        <translation>Saved data is intact. The last action may not have been written: choose “Continue” and look again. If the error comes back, close and reopen the program, then copy the details to whoever supports you.</translation>
    </message>
    <message>
        <source>Chi tiết cho người hỗ trợ</source>
        <translation>Details for support</translation>
    </message>
    <message>
        <source>&amp;Chép chi tiết</source>
        <translation>&amp;Copy details</translation>
    </message>
    <message>
        <source>Mở thư mục &amp;nhật ký</source>
        <translation>Open &amp;log folder</translation>
    </message>
    <message>
        <source>Đón&amp;g chương trình</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Tiếp tục</source>
        <translation>Con&amp;tinue</translation>
    </message>
</context>
<context>
    <name>CriteriaFilters</name>
    <message>
        <source>Mọi tình trạng</source>
        <translation>Any state</translation>
    </message>
</context>
<context>
    <name>CriteriaList</name>
    <message>
        <source>Về bảng, bỏ lọc</source>
        <translation>Back to the table, without filter</translation>
    </message>
    <message>
        <source>Từ ô lọc vào bảng</source>
        <translation>From the filter into the table</translation>
    </message>
    <message>
        <source>Ghi nhật ký cho dòng</source>
        <translation>Write a note on the row</translation>
    </message>
    <message>
        <source>Năm {year} chưa có bộ tiêu chí. Hãy vào trang Bộ tiêu chí để nhập.</source>
        <translation>There are no criteria for {year} yet. Bring them in on the page Criteria.</translation>
    </message>
    <message>
        <source>Cách xem “{name}” không tìm thấy tiêu chí nào. Để bỏ lọc: {key}, Xem tất cả.</source>
        <translation>The view “{name}” finds no criterion. To drop the filter: {key}, See all.</translation>
    </message>
    <message>
        <source>Không có tiêu chí nào khớp. Để xem lại tất cả, bấm Bỏ lọc ở trên.</source>
        <translation>No criterion matches. To see all again, press Clear filters above.</translation>
    </message>
    <message>
        <source>Chưa giao tiêu chí nào. Giao ở trang Bộ tiêu chí: chọn dòng, thẻ Thông tin, ô Chủ trì.</source>
        <translation>No criterion is assigned yet. Assign on the page Criteria: choose rows, tab Details, field Lead.</translation>
    </message>
    <message>
        <source>&amp;Lọc</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Không cần dấu (Ctrl+F)</source>
        <translation>Accents not needed (Ctrl+F)</translation>
    </message>
    <message>
        <source>Lọc tiêu chí</source>
        <translation>Filter criteria</translation>
    </message>
    <message>
        <source>Lọc theo tình trạng</source>
        <translation>Filter by status</translation>
    </message>
    <message>
        <source>Cách xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Chọn một dòng để ghi nhật ký; Ctrl hoặc Shift để chọn nhiều dòng.</source>
        <translation>Choose a row to write a note; Ctrl or Shift to choose several.</translation>
    </message>
    <message>
        <source>Danh sách tiêu chí</source>
        <translation>List of criteria</translation>
    </message>
</context>
<context>
    <name>CriteriaPage</name>
    <message>
        <source>Bảng tiêu chí</source>
        <translation>Table of criteria</translation>
    </message>
    <message>
        <source>Ma trận phân công</source>
        <translation>Matrix of assignments</translation>
    </message>
    <message>
        <source>Thêm dòng</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>Bảng tiêu chí hoặc ma trận</source>
        <translation>Table of criteria or matrix</translation>
    </message>
    <message>
        <source>Dán bộ tiêu chí</source>
        <translation>Paste criteria</translation>
    </message>
    <message>
        <source>Bộ tiêu chí năm {year}</source>
        <translation>Criteria of {year}</translation>
    </message>
    <message>
        <source>{count} tiêu chí · tổng điểm tối đa {total} ({known}/{count} tiêu chí đã có điểm)</source>
        <translation>{count} criteria · maximum total {total} ({known}/{count} criteria have points)</translation>
    </message>
    <message>
        <source>Thùng rác…</source>
        <translation>Bin…</translation>
    </message>
    <message>
        <source>Đã xóa. Ctrl+Z lấy lại ngay; về sau lấy lại từng mục ở thùng rác.</source>
        <translation>Removed. Ctrl+Z takes it back at once; later each thing can be taken from the bin.</translation>
    </message>
    <message>
        <source>Mở thùng rác</source>
        <translation>Open the bin</translation>
    </message>
    <message>
        <source>Năm {year} chưa có bộ tiêu chí. Chương trình không kèm sẵn tiêu chí chính thức nào: hãy nhập từ bảng tính của thành phố, hoặc thêm từng dòng theo văn bản.</source>
        <translation>There are no criteria for {year} yet. The program ships no official criteria: import the city&apos;s workbook, or add row by row from the document.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Thêm dòng…</source>
        <translation>Add row…</translation>
    </message>
    <message>
        <source>Thêm lĩnh vực, tiêu chí hoặc dòng con (Ctrl+N)</source>
        <translation>Add a field, a criterion or a row below one (Ctrl+N)</translation>
    </message>
    <message>
        <source>Xóa dòng</source>
        <translation>Remove rows</translation>
    </message>
    <message>
        <source>Nhập từ Excel…</source>
        <translation>Import from Excel…</translation>
    </message>
    <message>
        <source>Quyết định, nguồn…</source>
        <translation>Decision, source…</translation>
    </message>
    <message>
        <source>Quyết định ban hành bộ tiêu chí, in dưới bảng của phụ lục</source>
        <translation>The decision that issued the criteria, printed below the table of the appendix</translation>
    </message>
    <message>
        <source>&amp;Nhập bộ tiêu chí từ Excel…</source>
        <translation>&amp;Import criteria from Excel…</translation>
    </message>
    <message>
        <source>Lấy từ năm t&amp;rước…</source>
        <translation>Take from last &amp;year…</translation>
    </message>
    <message>
        <source>&amp;Thêm từng dòng bằng tay…</source>
        <translation>&amp;Add row by row…</translation>
    </message>
    <message>
        <source>&amp;Xem thử với dữ liệu mẫu</source>
        <translation>&amp;Look around with sample data</translation>
    </message>
</context>
<context>
    <name>CriteriaSetDialog</name>
    <message>
        <source>Bộ tiêu chí năm {year}</source>
        <translation>Criteria of {year}</translation>
    </message>
    <message>
        <source>Bộ tiêu chí: quyết định, nguồn</source>
        <translation>Criteria: decision, source</translation>
    </message>
    <message>
        <source>&amp;Tên bộ tiêu chí</source>
        <translation>&amp;Title of the criteria</translation>
    </message>
    <message>
        <source>&amp;Quyết định số</source>
        <translation>&amp;Decision number</translation>
    </message>
    <message>
        <source>số và ký hiệu; để trống nếu chưa biết</source>
        <translation>number and symbol; leave blank when unknown</translation>
    </message>
    <message>
        <source>n&amp;gày</source>
        <translation>da&amp;ted</translation>
    </message>
    <message>
        <source>Có số hoặc ngày thì in dưới bảng của phụ lục; phần còn thiếu để dấu chấm.</source>
        <translation>With a number or a date it is printed below the table of the appendix; what is missing stays dotted.</translation>
    </message>
    <message>
        <source>Nguồ&amp;n</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>&amp;Làm tròn điểm</source>
        <translation>&amp;Round scores to</translation>
    </message>
    <message>
        <source>chữ số thập phân, nửa trở lên làm tròn lên; điểm đã ghi không đổi theo</source>
        <translation>decimal places, half up; recorded scores do not follow</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>CriteriaTable</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Phối hợp</source>
        <translation>Coordinating</translation>
    </message>
    <message>
        <source>Phụ trách</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>TLKC</source>
        <translation>Evid.</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>{count} tài liệu có số, chưa có tệp</source>
        <translation>{count} documents with a number, without a file</translation>
    </message>
</context>
<context>
    <name>CriterionDialog</name>
    <message>
        <source>(chưa phân công)</source>
        <translation>(not assigned)</translation>
    </message>
    <message>
        <source>(không, đây là một lĩnh vực)</source>
        <translation>(none, this is a field)</translation>
    </message>
    <message>
        <source>“{name}” sẽ thành dòng nhóm: điểm, chủ trì và tình trạng của nó không còn được tính.</source>
        <translation>“{name}” will become a group: its points, lead and state no longer count.</translation>
    </message>
    <message>
        <source>Dòng không có điểm là một phần của “{name}”, không tính riêng.</source>
        <translation>A row without points is a part of “{name}” and does not count by itself.</translation>
    </message>
    <message>
        <source>Đã thêm “{name}”.</source>
        <translation>Added “{name}”.</translation>
    </message>
    <message>
        <source>Thêm dòng vào bộ tiêu chí</source>
        <translation>Add a row to the criteria</translation>
    </message>
    <message>
        <source>Th&amp;uộc dòng</source>
        <translation>&amp;Under</translation>
    </message>
    <message>
        <source>&amp;Mã</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Điểm tối đ&amp;a</source>
        <translation>M&amp;aximum points</translation>
    </message>
    <message>
        <source>để trống nếu chưa biết</source>
        <translation>leave blank if unknown</translation>
    </message>
    <message>
        <source>&amp;Tên</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Chủ trì</source>
        <translation>&amp;Lead</translation>
    </message>
    <message>
        <source>Thời &amp;hạn</source>
        <translation>&amp;Due</translation>
    </message>
    <message>
        <source>A&amp;i chấm</source>
        <translation>&amp;Who scores</translation>
    </message>
    <message>
        <source>L&amp;oại điểm</source>
        <translation>&amp;Kind of points</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Cl&amp;ose</translation>
    </message>
    <message>
        <source>Thêm và nhậ&amp;p tiếp</source>
        <translation>Add and go &amp;on</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Nằm ngoài năm {year}.</source>
        <translation>Outside the year {year}.</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Gõ 5/3 hoặc 05032026; phím ↑ ↓ để đổi một ngày</source>
        <translation>Type 5/3 or 05032026; ↑ ↓ change it by a day</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Mọi thay đổi của tiêu chí này (Ctrl+H)</source>
        <translation>All changes of this criterion (Ctrl+H)</translation>
    </message>
    <message>
        <source>&amp;Nhật ký</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>Thông t&amp;in</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Tài liệ&amp;u</source>
        <translation>&amp;Evidence</translation>
    </message>
    <message numerus="yes">
        <source>%n tiêu chí đang chọn</source>
        <translation>
            <numerusform>%n criterion chosen</numerusform>
            <numerusform>%n criteria chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Chi tiết của dòng</source>
        <translation>Detail of the row</translation>
    </message>
    <message>
        <source>Chọn một dòng để xem thông tin và ghi nhật ký; chọn nhiều dòng (Ctrl hoặc Shift) để ghi một lần cho tất cả.</source>
        <translation>Choose a row to see it and write notes; choose several (Ctrl or Shift) to write once for all.</translation>
    </message>
</context>
<context>
    <name>DispatchDialog</name>
    <message>
        <source>Đề mục của {name}</source>
        <translation>Heading of {name}</translation>
    </message>
    <message>
        <source>Lời công văn</source>
        <translation>Words of the letter</translation>
    </message>
    <message>
        <source>&amp;Trích yếu, cả chữ “V/v”</source>
        <translation>&amp;Subject, with “V/v”</translation>
    </message>
    <message>
        <source>Phần &amp;mở đầu, trước nhiệm vụ của các đơn vị; mỗi đoạn một dòng</source>
        <translation>&amp;Opening, before the duties of the units; a paragraph a line</translation>
    </message>
    <message>
        <source>Phần &amp;kết, sau nhiệm vụ; mỗi đoạn một dòng</source>
        <translation>&amp;Closing, after the duties; a paragraph a line</translation>
    </message>
    <message>
        <source>Đề mục của từng đơn vị</source>
        <translation>Heading of each unit</translation>
    </message>
    <message>
        <source>Để trống thì ghi tên đơn vị. Số thứ tự tự đánh; đơn vị chưa có nhiệm vụ không có đề mục.</source>
        <translation>Left blank, the unit&apos;s name stands. Numbers are given by the program; a unit without duties has no heading.</translation>
    </message>
    <message>
        <source>Lấy lại lời &amp;gốc</source>
        <translation>Take the o&amp;riginal words</translation>
    </message>
    <message>
        <source>Đưa nguyên văn công văn đã giao vào các ô; chỉ ghi khi bấm Lưu.</source>
        <translation>Puts the letter&apos;s own words into the fields; nothing is written before Save.</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>DispatchForm</name>
    <message>
        <source>- {part}: “{written}”, có lẽ là “{likely}”</source>
        <translation>- {part}: “{written}”, perhaps “{likely}”</translation>
    </message>
    <message>
        <source>Chỗ bản gốc có thể viết nhầm, vẫn in như bản gốc cho tới khi được sửa:</source>
        <translation>Where the source may be mistaken; printed as in the source until corrected:</translation>
    </message>
    <message>
        <source>Công văn phân công năm {year}</source>
        <translation>Assignment letter {year}</translation>
    </message>
    <message>
        <source>Công văn lấy nhiệm vụ ở trang của từng đơn vị, theo thứ tự ở đó.</source>
        <translation>The letter takes the duties from the page of each unit, in the order there.</translation>
    </message>
    <message>
        <source>Lời &amp;công văn, đề mục…</source>
        <translation>&amp;Words and headings of the letter…</translation>
    </message>
    <message>
        <source>&amp;Số, ngày, người ký, nơi nhận…</source>
        <translation>&amp;Number, date, signer, recipients…</translation>
    </message>
</context>
<context>
    <name>DocumentActs</name>
    <message>
        <source>Lưu một bản của tệp</source>
        <translation>Save a copy of the file</translation>
    </message>
    <message>
        <source>Đã lưu một bản vào “{path}”.</source>
        <translation>A copy saved to “{path}”.</translation>
    </message>
    <message>
        <source>Chọn tệp cho tài liệu “{name}”</source>
        <translation>Choose a file for the document “{name}”</translation>
    </message>
</context>
<context>
    <name>DocumentsImportDialog</name>
    <message>
        <source>Ô</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Văn bản đọc được, dòng bỏ ra</source>
        <translation>Documents read, rows left out</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Cl&amp;ose</translation>
    </message>
    <message>
        <source>Đang đọc danh sách…</source>
        <translation>Reading the list…</translation>
    </message>
    <message>
        <source>Văn bản ({count})</source>
        <translation>Documents ({count})</translation>
    </message>
    <message>
        <source>Lưu ý, bỏ ra ({count})</source>
        <translation>Notes, left out ({count})</translation>
    </message>
    <message>
        <source>Danh sách không có văn bản nào.</source>
        <translation>The list holds no document.</translation>
    </message>
    <message>
        <source>Gắ&amp;n vào tiêu chí</source>
        <translation>&amp;Add to criteria</translation>
    </message>
    <message>
        <source>Đã hoàn tác; hồ sơ như trước khi gắn.</source>
        <translation>Undone; the workspace is as it was before.</translation>
    </message>
    <message>
        <source>Đã dừng đọc.</source>
        <translation>Reading was stopped.</translation>
    </message>
    <message>
        <source>Tài liệu từ danh sách văn bản</source>
        <translation>Evidence from a list of documents</translation>
    </message>
    <message>
        <source>&amp;Chọn tệp…</source>
        <translation>&amp;Choose file…</translation>
    </message>
    <message>
        <source>&amp;Dán từ Excel</source>
        <translation>&amp;Paste from Excel</translation>
    </message>
    <message>
        <source>Dán danh sách vừa chép trong Excel, cả dòng tiêu đề (Ctrl+V)</source>
        <translation>Paste the list copied in Excel, headings included (Ctrl+V)</translation>
    </message>
    <message>
        <source>Chọn tệp danh sách văn bản đi xuất từ phần mềm quản lý văn bản (có cột số, ký hiệu; ngày; trích yếu), hoặc chép bảng trong Excel, cả dòng tiêu đề, rồi bấm “Dán từ Excel”.

Sau đó đánh dấu văn bản ở bên trái, tiêu chí ở bên phải, rồi bấm “Gắn”. Văn bản được ghi là có số, chưa có tệp; tệp gắn sau ở thẻ Tài liệu. Chưa có gì được ghi trước khi bấm “Gắn”.</source>
        <translation>Choose the list of documents exported by the document system (with columns for number, date, summary), or copy the table in Excel, headings included, and press “Paste from Excel”.

Then tick documents on the left, criteria on the right, and press “Add”. A document is kept as numbered, without a file; files are attached later under Documents. Nothing is written before “Add” is pressed.</translation>
    </message>
    <message>
        <source>Ch&amp;uyển sang Unicode</source>
        <translation>Convert to &amp;Unicode</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Lọc &amp;văn bản</source>
        <translation>Filter &amp;documents</translation>
    </message>
    <message>
        <source>không cần gõ dấu</source>
        <translation>accents not needed</translation>
    </message>
    <message>
        <source>Văn bản trong danh sách; phím cách để đánh dấu</source>
        <translation>Documents of the list; the space bar ticks</translation>
    </message>
    <message>
        <source>Lưu ý, bỏ ra</source>
        <translation>Notes, left out</translation>
    </message>
    <message>
        <source>Chỗ cần lưu ý và dòng không đọc</source>
        <translation>What to look at, and rows not read</translation>
    </message>
    <message>
        <source>Chứng minh cho</source>
        <translation>Proof of</translation>
    </message>
    <message>
        <source>Lọc &amp;tiêu chí</source>
        <translation>Filter &amp;criteria</translation>
    </message>
    <message>
        <source>Tiêu chí; phím cách để đánh dấu</source>
        <translation>Criteria; the space bar ticks</translation>
    </message>
    <message>
        <source>Tới gợ&amp;i ý</source>
        <translation>Go to &amp;suggestion</translation>
    </message>
    <message>
        <source>&amp;Hoàn tác</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>DocumentsList</name>
    <message>
        <source>Đã dừng; chưa có gì thay đổi.</source>
        <translation>Stopped; nothing has changed.</translation>
    </message>
    <message>
        <source>Chọn tệp tài liệu kiểm chứng</source>
        <translation>Choose evidence files</translation>
    </message>
    <message>
        <source>Ảnh chụp {moment}</source>
        <translation>Screenshot {moment}</translation>
    </message>
    <message>
        <source>Sửa tài liệu</source>
        <translation>Edit document</translation>
    </message>
    <message>
        <source>Mở tệp của tài liệu</source>
        <translation>Open the file of the document</translation>
    </message>
    <message>
        <source>Tài liệu kiểm chứng</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Tài liệu đã có</source>
        <translation>Evidence at hand</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mở bản chỉ đọc của tệp (Enter)</source>
        <translation>Open a read-only copy of the file (Enter)</translation>
    </message>
    <message>
        <source>Tệp ▾</source>
        <translation>File ▾</translation>
    </message>
    <message>
        <source>Thay tệp, bản trước, lưu một bản, mở thư mục</source>
        <translation>Replace, former versions, save a copy, open folder</translation>
    </message>
    <message>
        <source>Sửa…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Sửa số, ngày, trích yếu (F2)</source>
        <translation>Edit number, date, summary (F2)</translation>
    </message>
    <message>
        <source>Bỏ khỏi tiêu chí</source>
        <translation>Take off the criterion</translation>
    </message>
    <message>
        <source>Chứng min&amp;h mốc</source>
        <translation>Proves &amp;milestone</translation>
    </message>
    <message>
        <source>Mốc mà tài liệu thêm dưới đây chứng minh</source>
        <translation>The milestone that a document added below proves</translation>
    </message>
    <message>
        <source>Đính kèm tệ&amp;p…</source>
        <translation>&amp;Attach files…</translation>
    </message>
    <message>
        <source>hoặc kéo tệp thả vào đây, hoặc chép tệp rồi Ctrl+V</source>
        <translation>or drop files here, or copy files and press Ctrl+V</translation>
    </message>
    <message>
        <source>Đang xử lý tệp</source>
        <translation>Working on a file</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>DocumentsTable</name>
    <message>
        <source>Số, ngày</source>
        <translation>Number, date</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>DocumentsWords</name>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number and symbol</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Đã gắn vào</source>
        <translation>Proves</translation>
    </message>
    <message>
        <source>(chưa có số)</source>
        <translation>(no number)</translation>
    </message>
    <message>
        <source>(chưa có)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>có trong hồ sơ</source>
        <translation>in the workspace</translation>
    </message>
    <message>
        <source>Chưa có gợi ý cho văn bản đang chọn.</source>
        <translation>No suggestion for the document selected.</translation>
    </message>
    <message>
        <source>Gợi ý theo trích yếu: {codes}</source>
        <translation>Suggested by the summary: {codes}</translation>
    </message>
    <message>
        <source>Gắ&amp;n vào tiêu chí</source>
        <translation>&amp;Add to criteria</translation>
    </message>
    <message>
        <source>Gắ&amp;n {count} văn bản vào {criteria}</source>
        <translation>&amp;Add {count} documents to {criteria}</translation>
    </message>
    <message>
        <source>Các văn bản này đã gắn từ trước; không có gì thay đổi.</source>
        <translation>These documents were added before; nothing changed.</translation>
    </message>
    <message>
        <source>Đã gắn {count} văn bản vào {criteria}</source>
        <translation>Added {count} documents to {criteria}</translation>
    </message>
    <message>
        <source>{linked} văn bản đã có sẵn trong hồ sơ</source>
        <translation>{linked} documents were in the workspace already</translation>
    </message>
    <message>
        <source>{unchanged} văn bản đã gắn từ trước</source>
        <translation>{unchanged} documents were added before</translation>
    </message>
    <message>
        <source>{count} tiêu chí</source>
        <translation>{count} criteria</translation>
    </message>
</context>
<context>
    <name>Dotted</name>
    <message>
        <source>Chưa có {fields}: in thành dòng chấm để điền tay.</source>
        <translation>No {fields} yet: printed as dots to be filled by hand.</translation>
    </message>
</context>
<context>
    <name>DraftOffers</name>
    <message>
        <source>Lần trước đang gõ dở {what} lúc {when}: “{text}”</source>
        <translation>Last time half typed: {what}, {when}: “{text}”</translation>
    </message>
    <message>
        <source>thông tin cơ quan, người ký</source>
        <translation>office and signer</translation>
    </message>
    <message>
        <source>lời công văn</source>
        <translation>words of the letter</translation>
    </message>
    <message>
        <source>quyết định, nguồn của bộ tiêu chí</source>
        <translation>decision and source of the criteria</translation>
    </message>
    <message>
        <source>hạn các bước chấm điểm</source>
        <translation>due dates of the steps of scoring</translation>
    </message>
    <message>
        <source>hạn, gia hạn</source>
        <translation>due date, extension</translation>
    </message>
    <message>
        <source>câu mẫu nhật ký</source>
        <translation>phrases for notes</translation>
    </message>
    <message>
        <source>mốc định kỳ</source>
        <translation>a series of milestones</translation>
    </message>
    <message>
        <source>một dòng tiêu chí mới</source>
        <translation>a new criterion row</translation>
    </message>
    <message>
        <source>một nhiệm vụ của đơn vị</source>
        <translation>a duty of a unit</translation>
    </message>
    <message>
        <source>thông tin của một tài liệu</source>
        <translation>details of a document</translation>
    </message>
    <message>
        <source>số, ngày của một văn bản đã ban hành</source>
        <translation>number and date of an issued document</translation>
    </message>
    <message>
        <source>thông tin, người liên hệ của một đơn vị</source>
        <translation>a unit and its contacts</translation>
    </message>
    <message>
        <source>một việc riêng</source>
        <translation>a task of your own</translation>
    </message>
    <message>
        <source>nhật ký của một việc riêng</source>
        <translation>a note on a task of your own</translation>
    </message>
    <message>
        <source>kết quả một câu kiểm tra</source>
        <translation>the result of a question</translation>
    </message>
    <message>
        <source>thông tin một lần kiểm tra</source>
        <translation>what is known of a check</translation>
    </message>
    <message>
        <source>một mẫu phiếu kiểm tra</source>
        <translation>a checklist</translation>
    </message>
    <message>
        <source>một phiếu không phù hợp</source>
        <translation>a nonconformity</translation>
    </message>
    <message>
        <source>một mục của sổ hoạt động</source>
        <translation>an entry of the register</translation>
    </message>
    <message>
        <source>một ô số liệu một cửa</source>
        <translation>a cell of one-stop figures</translation>
    </message>
    <message>
        <source>một loại hoạt động</source>
        <translation>a kind of activities</translation>
    </message>
    <message>
        <source>lời của một báo cáo</source>
        <translation>the words of a report</translation>
    </message>
    <message>
        <source>cách chấm điểm</source>
        <translation>rule of scoring</translation>
    </message>
    <message>
        <source>nhật ký cho {names}</source>
        <translation>log for {names}</translation>
    </message>
    <message>
        <source>tài liệu cho {names}</source>
        <translation>document for {names}</translation>
    </message>
    <message>
        <source>điểm của {names}</source>
        <translation>scores of {names}</translation>
    </message>
    <message>
        <source>ô {fields} của {names}</source>
        <translation>fields {fields} of {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n tiêu chí đã xóa</source>
        <translation>
            <numerusform>%n criterion removed</numerusform>
            <numerusform>%n criteria removed</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} tiêu chí ({first}…)</source>
        <translation>{count} criteria ({first}…)</translation>
    </message>
    <message>
        <source>Nơi ghi không còn trong hồ sơ; bấm Chép để lấy nội dung.</source>
        <translation>Where it belonged is no longer in the workspace; press Copy to take the text.</translation>
    </message>
    <message>
        <source>Ghi chép được đính chính không còn hiệu lực: nội dung sẽ là ghi chép mới.</source>
        <translation>The note being corrected no longer stands: the text will be a new note.</translation>
    </message>
    <message>
        <source>Một số tiêu chí đã xóa: chỉ còn {count}.</source>
        <translation>Some criteria were removed: {count} are left.</translation>
    </message>
    <message>
        <source>(trống)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Từ đó hồ sơ đã đổi, nay ghi: “{present}”</source>
        <translation>The workspace has changed since, it now says: “{present}”</translation>
    </message>
</context>
<context>
    <name>DraftsBar</name>
    <message>
        <source>Gõ tiếp</source>
        <translation>Go on typing</translation>
    </message>
    <message>
        <source>Chép</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Hoàn lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Để lần mở sau</source>
        <translation>Until next time</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n nội dung gõ dở khác.</source>
        <translation>
            <numerusform>%n other half-typed text is left.</numerusform>
            <numerusform>%n other half-typed texts are left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ở đó đang có nội dung khác gõ dở. Hãy ghi hoặc xóa nội dung ấy, rồi bấm Gõ tiếp.</source>
        <translation>Other text is half typed there. Save or clear it, then press Go on typing.</translation>
    </message>
    <message>
        <source>Đã chép. Dán (Ctrl+V) vào nơi cần, rồi bấm Bỏ.</source>
        <translation>Copied. Paste (Ctrl+V) where it is needed, then press Drop.</translation>
    </message>
    <message>
        <source>Đã bỏ nội dung gõ dở.</source>
        <translation>The half-typed text was dropped.</translation>
    </message>
</context>
<context>
    <name>DutiesList</name>
    <message>
        <source>Xem…</source>
        <translation>View…</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>Dòng công văn</source>
        <translation>Line of the letter</translation>
    </message>
    <message>
        <source>Đưa nhiệm vụ lên</source>
        <translation>Move the duty up</translation>
    </message>
    <message>
        <source>Đưa nhiệm vụ xuống</source>
        <translation>Move the duty down</translation>
    </message>
    <message>
        <source>Sửa nhiệm vụ</source>
        <translation>Edit the duty</translation>
    </message>
    <message>
        <source>Phần việc trong Bộ chỉ số theo công văn:</source>
        <translation>Share of the index by the letter:</translation>
    </message>
    <message>
        <source>Thêm nhiệm vụ…</source>
        <translation>Add duty…</translation>
    </message>
    <message>
        <source>Sửa…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Alt+↑</source>
        <translation>Alt+↑</translation>
    </message>
    <message>
        <source>Alt+↓</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>Xuống</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Lời công văn…</source>
        <translation>Words of the letter…</translation>
    </message>
    <message>
        <source>Nhiệm vụ của đơn vị</source>
        <translation>Duties of the unit</translation>
    </message>
</context>
<context>
    <name>DutyDialog</name>
    <message>
        <source>Nhiệm vụ tự thêm, không có trong công văn.</source>
        <translation>Added by hand, not in the letter.</translation>
    </message>
    <message>
        <source>Dòng {line} của công văn.</source>
        <translation>Line {line} of the letter.</translation>
    </message>
    <message>
        <source>Nhiệm vụ của đơn vị</source>
        <translation>Duties of the unit</translation>
    </message>
    <message>
        <source>&amp;Vai trò</source>
        <translation>&amp;Role</translation>
    </message>
    <message>
        <source>&amp;Nội dung</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>EarlierDocumentsList</name>
    <message>
        <source>Tài liệu của năm trước</source>
        <translation>Documents of last year</translation>
    </message>
    <message>
        <source>&amp;Dùng lại cho năm nay</source>
        <translation>&amp;Use again this year</translation>
    </message>
    <message>
        <source>Gắn tài liệu đang chọn với tiêu chí của năm nay</source>
        <translation>Attach the chosen document to this year&apos;s criterion</translation>
    </message>
    <message>
        <source>Năm {year} đã dùng</source>
        <translation>Year {year} used</translation>
    </message>
    <message>
        <source>{text} (đã gắn)</source>
        <translation>{text} (attached)</translation>
    </message>
</context>
<context>
    <name>EarlierImports</name>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Mã của tệp</source>
        <translation>Fingerprint of the file</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Đã ghi</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Còn hiệu lực</source>
        <translation>In effect</translation>
    </message>
    <message>
        <source>(chưa ghi tên tệp)</source>
        <translation>(no file name)</translation>
    </message>
    <message>
        <source>đã hoàn tác</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Tài liệu này chứng minh {count} tiêu chí; sửa ở đây là sửa cho tất cả.</source>
        <translation>This document proves {count} criteria; a change here is for all of them.</translation>
    </message>
    <message>
        <source>Sửa tài liệu</source>
        <translation>Edit document</translation>
    </message>
    <message>
        <source>&amp;Số, ký hiệu</source>
        <translation>&amp;Number</translation>
    </message>
    <message>
        <source>N&amp;gày</source>
        <translation>Da&amp;te</translation>
    </message>
    <message>
        <source>&amp;Cơ quan ban hành</source>
        <translation>&amp;Issued by</translation>
    </message>
    <message>
        <source>T&amp;rích yếu</source>
        <translation>S&amp;ubject</translation>
    </message>
    <message>
        <source>Trang, &amp;mục</source>
        <translation>&amp;Page, section</translation>
    </message>
    <message>
        <source>chỗ chứng minh tiêu chí đang xem</source>
        <translation>the place that proves the criterion shown</translation>
    </message>
    <message>
        <source>Chứng m&amp;inh mốc</source>
        <translation>Proves m&amp;ilestone</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Lưu</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>EvidenceTab</name>
    <message>
        <source>Tài liệu thêm ở đây sẽ gắn với tất cả các dòng đang chọn.</source>
        <translation>Evidence added here goes to all chosen rows.</translation>
    </message>
    <message>
        <source>Chưa ghi tài liệu kiểm chứng cần có (thêm ở thẻ Thông tin).</source>
        <translation>No required evidence is listed yet (add it in the tab Details).</translation>
    </message>
    <message>
        <source>Cần {required}, đã có tệp {present}</source>
        <translation>{required} needed, {present} with a file</translation>
    </message>
    <message numerus="yes">
        <source> (%n văn bản có số, chưa có tệp)</source>
        <translation>
            <numerusform> (%n document with a number and no file)</numerusform>
            <numerusform> (%n documents with a number and no file)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sổ hoạt động có %n mục chứng minh:</source>
        <translation>
            <numerusform>%n entry of the register prove it:</numerusform>
            <numerusform>%n entries of the register prove it:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>- và %n mục trước đó</source>
        <translation>
            <numerusform>- and %n entry before</numerusform>
            <numerusform>- and %n entries before</numerusform>
        </translation>
    </message>
    <message>
        <source>Tài liệu</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Tài liệu mới có số, chưa có tệp</source>
        <translation>The document has a number and no file yet</translation>
    </message>
    <message>
        <source>&amp;Số, ký hiệu</source>
        <translation>&amp;Number</translation>
    </message>
    <message>
        <source>N&amp;gày</source>
        <translation>Da&amp;te</translation>
    </message>
    <message>
        <source>&amp;Cơ quan</source>
        <translation>&amp;Issuer</translation>
    </message>
    <message>
        <source>Trang, &amp;mục</source>
        <translation>&amp;Page, section</translation>
    </message>
    <message>
        <source>T&amp;rích yếu</source>
        <translation>S&amp;ubject</translation>
    </message>
    <message>
        <source>Chọn từ danh sách…</source>
        <translation>Choose from a list…</translation>
    </message>
    <message>
        <source>Danh sách văn bản xuất từ phần mềm quản lý văn bản</source>
        <translation>A list of documents exported by the document system</translation>
    </message>
    <message>
        <source>Thêm tài liệu</source>
        <translation>Add evidence</translation>
    </message>
</context>
<context>
    <name>EvidenceWords</name>
    <message>
        <source>Đã gắn {count} tệp.</source>
        <translation>Attached {count} files.</translation>
    </message>
    <message>
        <source>Đã có sẵn trong hồ sơ, nay gắn thêm với tiêu chí này: {names}.</source>
        <translation>Already in the workspace, now attached to this criterion too: {names}.</translation>
    </message>
    <message>
        <source>Đã gắn từ trước, không gắn lần nữa: {names}.</source>
        <translation>Attached before, not attached again: {names}.</translation>
    </message>
    <message>
        <source>Giống hệt một tệp khác vừa đưa vào, chỉ giữ một: {names}.</source>
        <translation>The same as another file just brought in, kept once: {names}.</translation>
    </message>
    <message>
        <source>Tệp rỗng (0 byte), hãy xem lại: {names}.</source>
        <translation>Empty files (0 bytes), please check: {names}.</translation>
    </message>
    <message>
        <source>Còn {count} tệp nữa không nhận.</source>
        <translation>{count} more files were not taken.</translation>
    </message>
    <message>
        <source>“{file}” chính là tệp đang có của tài liệu này; không có gì thay đổi.</source>
        <translation>“{file}” is the file this document has already; nothing changed.</translation>
    </message>
    <message>
        <source>Đã gắn tệp “{file}”.</source>
        <translation>Attached file “{file}”.</translation>
    </message>
    <message>
        <source>Đã thay bằng “{file}”. Bản trước vẫn được giữ, xem ở nút “Tệp”.</source>
        <translation>Replaced by “{file}”. The former version is kept; see the button “File”.</translation>
    </message>
</context>
<context>
    <name>ExtensionDialog</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Mốc</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>Hạn hiện nay</source>
        <translation>Due now</translation>
    </message>
    <message>
        <source>chưa có hạn</source>
        <translation>no due date</translation>
    </message>
    <message>
        <source>{due} (ban đầu {first})</source>
        <translation>{due} (first {first})</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Đặt hạ&amp;n</source>
        <translation>Set &amp;date</translation>
    </message>
    <message>
        <source>Chưa ghi văn bản cho gia hạn.</source>
        <translation>The document of the extension is not written.</translation>
    </message>
    <message>
        <source>{count} tiêu chí đã gia hạn: hạn hiện nay của chúng không đổi.</source>
        <translation>{count} criteria were extended: their present due dates do not change.</translation>
    </message>
    <message>
        <source>Không muộn hơn hạn hiện nay của {count} tiêu chí.</source>
        <translation>Not later than the present due date of {count} criteria.</translation>
    </message>
    <message>
        <source>{count} tiêu chí đã xong, vẫn sẽ được gia hạn.</source>
        <translation>{count} criteria are done and will be extended all the same.</translation>
    </message>
    <message>
        <source>Lùi {days} ngày.</source>
        <translation>{days} days later.</translation>
    </message>
    <message>
        <source>Hạn, gia hạn</source>
        <translation>Due date, extension</translation>
    </message>
    <message>
        <source>Các tiêu &amp;chí đã chọn</source>
        <translation>&amp;Chosen criteria</translation>
    </message>
    <message>
        <source>Các tiêu chí đã chọn và hạn hiện nay</source>
        <translation>Chosen criteria and their present due dates</translation>
    </message>
    <message>
        <source>Gia hạn &amp;theo văn bản</source>
        <translation>&amp;Extend by a document</translation>
    </message>
    <message>
        <source>Đặt &amp;lại hạn (chưa có hạn, hoặc nhập nhầm)</source>
        <translation>&amp;Set the date anew (none yet, or a mistake)</translation>
    </message>
    <message>
        <source>Hạn &amp;mới</source>
        <translation>&amp;New due date</translation>
    </message>
    <message>
        <source>&amp;Văn bản cho gia hạn</source>
        <translation>&amp;Document that extends</translation>
    </message>
    <message>
        <source>số, ngày, cơ quan ban hành</source>
        <translation>number, date, issuer</translation>
    </message>
    <message>
        <source>Hạn cũ vẫn được giữ trong hồ sơ.</source>
        <translation>The old due date is kept on record.</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Gia hạn</source>
        <translation>&amp;Extend</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>Có tháng chưa đọc số này nên chưa cộng được</source>
        <translation>A month lacks this figure, so there is no sum</translation>
    </message>
    <message>
        <source>Lũy kế</source>
        <translation>Year to date</translation>
    </message>
    <message>
        <source>Năm {year}</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Sửa ô</source>
        <translation>Edit cell</translation>
    </message>
    <message>
        <source>Để trống ô</source>
        <translation>Leave the cell blank</translation>
    </message>
    <message>
        <source>Chép các ô đang chọn</source>
        <translation>Copy the chosen cells</translation>
    </message>
    <message>
        <source>Dán các ô chép từ bảng tính</source>
        <translation>Paste cells from a spreadsheet</translation>
    </message>
    <message>
        <source>Đến chỗ cần xem tiếp theo</source>
        <translation>To the next doubt</translation>
    </message>
    <message>
        <source>Về bảng số liệu</source>
        <translation>Back to the figures</translation>
    </message>
    <message>
        <source>Đến ô có chỗ cần xem</source>
        <translation>To the cell in doubt</translation>
    </message>
    <message>
        <source>Xóa số liệu tháng {month}</source>
        <translation>Remove the figures of month {month}</translation>
    </message>
    <message>
        <source>Chép các ô</source>
        <translation>Copy the cells</translation>
    </message>
    <message>
        <source>Dán từ ô này</source>
        <translation>Paste from this cell on</translation>
    </message>
    <message>
        <source>Để trống các ô</source>
        <translation>Leave the cells blank</translation>
    </message>
    <message numerus="yes">
        <source>%n tháng</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã có số liệu {count}/{all} tháng</source>
        <translation>Figures of {count}/{all} months</translation>
    </message>
    <message>
        <source>Chưa có số liệu: gõ vào ô, hoặc chép một dòng trong Excel rồi Ctrl+V</source>
        <translation>No figures yet: type into a cell, or copy a row in Excel and press Ctrl+V</translation>
    </message>
    <message numerus="yes">
        <source>%n chỗ cần xem (F8)</source>
        <translation>
            <numerusform>%n to look at (F8)</numerusform>
            <numerusform>%n to look at (F8)</numerusform>
        </translation>
    </message>
    <message>
        <source>Hãy đứng ở một ô số liệu của một tháng rồi dán; chưa có gì được ghi.</source>
        <translation>Go to a cell of a month and paste; nothing was written.</translation>
    </message>
    <message>
        <source>Một cửa</source>
        <translation>One-stop shop</translation>
    </message>
    <message>
        <source>&amp;Lĩnh vực</source>
        <translation>&amp;Area</translation>
    </message>
    <message>
        <source>Gõ tên lĩnh vực mới rồi Enter để thêm; số liệu đầu tiên ghi lĩnh vực vào hồ sơ</source>
        <translation>Type a new area and press Enter; its first figure puts it into the file</translation>
    </message>
    <message>
        <source>Lĩnh vực của số liệu</source>
        <translation>Area of the figures</translation>
    </message>
    <message>
        <source>Đến ô có chỗ cần xem tiếp theo (F8)</source>
        <translation>To the next cell in doubt (F8)</translation>
    </message>
    <message>
        <source>Số liệu một cửa theo tháng</source>
        <translation>One-stop figures by month</translation>
    </message>
    <message>
        <source>Chỗ cần xem trong số liệu</source>
        <translation>Doubts about the figures</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>Mở bản chỉ đọc</source>
        <translation>Open a read-only copy</translation>
    </message>
    <message>
        <source>Mở thư mục chứa tệp</source>
        <translation>Open the folder of the file</translation>
    </message>
    <message>
        <source>Lưu một bản…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Thay bằng tệp mới…</source>
        <translation>Replace by a new file…</translation>
    </message>
    <message>
        <source>Gắn tệp…</source>
        <translation>Attach a file…</translation>
    </message>
    <message>
        <source>Lấy lại từ bản sao lưu</source>
        <translation>Bring back from a backup</translation>
    </message>
    <message>
        <source>Các bản trước</source>
        <translation>Former versions</translation>
    </message>
    <message>
        <source>{name} (dùng đến {date})</source>
        <translation>{name} (in use until {date})</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Bỏ lọc</source>
        <translation>Drop the filter</translation>
    </message>
    <message>
        <source>{filter}. Bấm, hoặc phím Delete, để bỏ</source>
        <translation>{filter}. Click, or press Delete, to take it off</translation>
    </message>
</context>
<context>
    <name>FiltersOn</name>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Đang tìm…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Không thấy</source>
        <translation>Not found</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Phiếu mới</source>
        <translation>New form</translation>
    </message>
    <message>
        <source>Phiếu {number}: {state}</source>
        <translation>Form {number}: {state}</translation>
    </message>
    <message>
        <source>{told} ngày {date}</source>
        <translation>{told} on {date}</translation>
    </message>
    <message>
        <source>{told} (mở lại ngày {date})</source>
        <translation>{told} (reopened on {date})</translation>
    </message>
    <message>
        <source>Từ câu hỏi: {question} ({form}, {date})</source>
        <translation>From the question: {question} ({form}, {date})</translation>
    </message>
    <message>
        <source>Từ tiêu chí: {name}</source>
        <translation>From the criterion: {name}</translation>
    </message>
    <message>
        <source>Đơn vị này đã có {count} phiếu cùng điều khoản:</source>
        <translation>This unit has {count} forms on the same clause:</translation>
    </message>
</context>
<context>
    <name>FindingDialog</name>
    <message>
        <source>(chọn đơn vị)</source>
        <translation>(choose a unit)</translation>
    </message>
    <message>
        <source>(chưa kiểm tra)</source>
        <translation>(not checked)</translation>
    </message>
    <message>
        <source>Có hiệu lực</source>
        <translation>Effective</translation>
    </message>
    <message>
        <source>Chưa có hiệu lực</source>
        <translation>Not effective</translation>
    </message>
    <message>
        <source>Phiếu đã đóng. Bấm “Mở lại để sửa” trước.</source>
        <translation>The form is closed. Press “Reopen to edit” first.</translation>
    </message>
    <message>
        <source>Muốn đóng phiếu: {missing}.</source>
        <translation>To close it: {missing}.</translation>
    </message>
    <message>
        <source>Đủ để đóng phiếu.</source>
        <translation>Ready to be closed.</translation>
    </message>
    <message>
        <source>Phiếu không phù hợp và hành động khắc phục</source>
        <translation>Nonconformity and corrective action</translation>
    </message>
    <message>
        <source>1. Phát hiện</source>
        <translation>1. Finding</translation>
    </message>
    <message>
        <source>Đơn &amp;vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>Ngày phát hiện</source>
        <translation>Found on</translation>
    </message>
    <message>
        <source>Điều &amp;khoản, quy định</source>
        <translation>&amp;Clause, rule</translation>
    </message>
    <message>
        <source>ví dụ: 7.5, NĐ 118</source>
        <translation>e.g. 7.5, NĐ 118</translation>
    </message>
    <message>
        <source>&amp;Mức độ</source>
        <translation>&amp;Grade</translation>
    </message>
    <message>
        <source>Nơi phát hiện</source>
        <translation>Found at</translation>
    </message>
    <message>
        <source>quầy, quy trình, hồ sơ</source>
        <translation>counter, procedure, dossier</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Mô &amp;tả</source>
        <translation>&amp;Description</translation>
    </message>
    <message>
        <source>thấy gì, ở đâu, khác với quy định nào</source>
        <translation>what was seen, where, against which rule</translation>
    </message>
    <message>
        <source>2. Khắc phục</source>
        <translation>2. Correction</translation>
    </message>
    <message>
        <source>Khắc &amp;phục tức thời</source>
        <translation>&amp;Immediate correction</translation>
    </message>
    <message>
        <source>đã sửa ngay thế nào</source>
        <translation>what was mended at once</translation>
    </message>
    <message>
        <source>Ngu&amp;yên nhân</source>
        <translation>Ca&amp;use</translation>
    </message>
    <message>
        <source>vì sao xảy ra</source>
        <translation>why it happened</translation>
    </message>
    <message>
        <source>Hành độn&amp;g khắc phục</source>
        <translation>Corrective &amp;action</translation>
    </message>
    <message>
        <source>làm gì để không lặp lại</source>
        <translation>what keeps it from happening again</translation>
    </message>
    <message>
        <source>Ngườ&amp;i thực hiện</source>
        <translation>&amp;Responsible</translation>
    </message>
    <message>
        <source>&amp;Hạn</source>
        <translation>&amp;Due</translation>
    </message>
    <message>
        <source>3. Kết quả</source>
        <translation>3. Result</translation>
    </message>
    <message>
        <source>Kết &amp;quả</source>
        <translation>R&amp;esult</translation>
    </message>
    <message>
        <source>Ngày &amp;xong</source>
        <translation>Do&amp;ne on</translation>
    </message>
    <message>
        <source>4. Kiểm tra hiệu lực</source>
        <translation>4. Effectiveness</translation>
    </message>
    <message>
        <source>Người kiểm t&amp;ra</source>
        <translation>Chec&amp;ked by</translation>
    </message>
    <message>
        <source>Ngày kiểm tr&amp;a</source>
        <translation>Checked &amp;on</translation>
    </message>
    <message>
        <source>Kết &amp;luận</source>
        <translation>Conc&amp;lusion</translation>
    </message>
    <message>
        <source>Xóa &amp;bỏ phiếu</source>
        <translation>&amp;Delete the form</translation>
    </message>
    <message>
        <source>Mở lại để &amp;sửa</source>
        <translation>Reopen to edi&amp;t</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Đó&amp;ng phiếu</source>
        <translation>C&amp;lose the form</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>FindingsChoices</name>
    <message>
        <source>Mỗi phiếu một trang: mô tả, nguyên nhân, hành động, hiệu lực, chỗ ký; mục trống là dòng chấm.</source>
        <translation>One a page: description, cause, action, effect, places to sign; what is blank is dotted.</translation>
    </message>
    <message>
        <source>Đơn &amp;vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>&amp;Phiếu</source>
        <translation>&amp;Forms</translation>
    </message>
    <message>
        <source>Toàn xã</source>
        <translation>Whole commune</translation>
    </message>
    <message>
        <source>Mọi phiếu chưa đóng</source>
        <translation>All that are open</translation>
    </message>
    <message>
        <source>Mọi phiếu</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Phiếu trống, điền tay</source>
        <translation>Blank, filled in by hand</translation>
    </message>
    <message>
        <source>Phiếu không phù hợp năm {year}: {which}</source>
        <translation>Nonconformities of {year}: {which}</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>Mọi tình trạng</source>
        <translation>Any status</translation>
    </message>
    <message>
        <source>Từ ô lọc vào bảng</source>
        <translation>From the filter into the table</translation>
    </message>
    <message>
        <source>Bỏ lọc</source>
        <translation>Drop the filter</translation>
    </message>
    <message>
        <source>Lập phiếu không phù hợp</source>
        <translation>Raise a nonconformity</translation>
    </message>
    <message>
        <source>Mở phiếu</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Xóa bỏ phiếu</source>
        <translation>Delete the form</translation>
    </message>
    <message>
        <source>Đã xóa phiếu {number}; Ctrl+Z để lấy lại.</source>
        <translation>Form {number} deleted; Ctrl+Z to take it back.</translation>
    </message>
    <message>
        <source>Phiếu không phù hợp năm {year}</source>
        <translation>Nonconformities of {year}</translation>
    </message>
    <message>
        <source>Mọi đơn vị</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Không có phiếu nào khớp. Bỏ lọc để xem tất cả.</source>
        <translation>None matches. Drop the filter to see all.</translation>
    </message>
    <message>
        <source>Chưa có phiếu nào. Bấm Ctrl+N để lập phiếu, hoặc Ctrl+B ở một tiêu chí, ở một câu của lần kiểm tra.</source>
        <translation>There is none yet. Press Ctrl+N to raise one, or Ctrl+B at a criterion or at a question of a check.</translation>
    </message>
    <message>
        <source>Phiếu không phù hợp</source>
        <translation>Nonconformities</translation>
    </message>
    <message>
        <source>Lọc theo số, điều khoản, nội dung (không cần dấu)</source>
        <translation>Filter by number, clause, text (accents not needed)</translation>
    </message>
    <message>
        <source>Lọc phiếu không phù hợp</source>
        <translation>Filter nonconformities</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>&amp;Lập phiếu…</source>
        <translation>&amp;Raise…</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Phiếu không phù hợp; Enter để mở</source>
        <translation>Nonconformities; Enter opens</translation>
    </message>
    <message>
        <source>&amp;Mở phiếu…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Xóa &amp;bỏ phiếu</source>
        <translation>&amp;Delete the form</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Điều khoản</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Mức độ</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Mô tả</source>
        <translation>Description</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Xã và công văn</source>
        <translation>Commune and letter</translation>
    </message>
    <message>
        <source>Người ký phụ lục</source>
        <translation>Who signs the appendix</translation>
    </message>
    <message>
        <source>Bắt đầu từ đâu?</source>
        <translation>Where to begin?</translation>
    </message>
    <message>
        <source>Bước {number}/{count}</source>
        <translation>Step {number}/{count}</translation>
    </message>
    <message>
        <source>&amp;Xong</source>
        <translation>&amp;Done</translation>
    </message>
    <message>
        <source>&amp;Tiếp tục</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Thiết lập lần đầu</source>
        <translation>First start</translation>
    </message>
    <message>
        <source>Bản trích công văn đi kèm chương trình không có tên xã, số và ngày ban hành. Mục nào để trống, bản in sẽ có dòng chấm để điền tay.</source>
        <translation>The extract of the letter that comes with the program has no commune, number or date. What is left blank is printed as dots to fill in by hand.</translation>
    </message>
    <message>
        <source>Tên &amp;xã</source>
        <translation>Co&amp;mmune</translation>
    </message>
    <message>
        <source>ghi cả chữ “xã”, “phường”: xã …</source>
        <translation>with the word “xã” or “phường”: xã …</translation>
    </message>
    <message>
        <source>T&amp;hành phố</source>
        <translation>C&amp;ity</translation>
    </message>
    <message>
        <source>&amp;Số công văn</source>
        <translation>&amp;Letter number</translation>
    </message>
    <message>
        <source>ví dụ: …/UBND-VHXH</source>
        <translation>for example: …/UBND-VHXH</translation>
    </message>
    <message>
        <source>&amp;Ngày công văn</source>
        <translation>Letter &amp;date</translation>
    </message>
    <message>
        <source>Người ký lấy theo công văn. Hãy sửa nếu nay người khác ký; sau này sửa ở mục “Cơ quan, người ký”.</source>
        <translation>The signer is the letter&apos;s. Change it if someone else signs now; later under “Office, signer”.</translation>
    </message>
    <message>
        <source>Qu&amp;yền hạn ký</source>
        <translation>Signing &amp;authority</translation>
    </message>
    <message>
        <source>TM., KT., TL. hoặc để trống</source>
        <translation>TM., KT., TL. or blank</translation>
    </message>
    <message>
        <source>Chức &amp;vụ</source>
        <translation>&amp;Position</translation>
    </message>
    <message>
        <source>Họ tên người &amp;ký</source>
        <translation>&amp;Signer</translation>
    </message>
    <message>
        <source>Nhập bộ tiêu chí từ bảng tính &amp;Excel</source>
        <translation>Import criteria from an &amp;Excel workbook</translation>
    </message>
    <message>
        <source>Chọn tệp Excel hoặc CSV, xem trước từng dòng rồi mới ghi vào hồ sơ.</source>
        <translation>Choose an Excel or CSV file, look at every row, then write it to the workspace.</translation>
    </message>
    <message>
        <source>&amp;Bắt đầu với bộ trống</source>
        <translation>&amp;Begin empty</translation>
    </message>
    <message>
        <source>Các đơn vị và nhiệm vụ trong công văn đã có sẵn; tiêu chí gõ tay hoặc nhập sau.</source>
        <translation>The units and duties of the letter are there; criteria are typed or imported later.</translation>
    </message>
    <message>
        <source>Xem thử với dữ liệu &amp;mẫu</source>
        <translation>Look around with sa&amp;mple data</translation>
    </message>
    <message>
        <source>Bộ tiêu chí mẫu có ghi “DỮ LIỆU MẪU” trên màn hình và trên mọi trang in; bỏ hết bằng một lần bấm.</source>
        <translation>Sample criteria say “DỮ LIỆU MẪU” on the screen and on every printed page; one click removes them.</translation>
    </message>
    <message>
        <source>Trên giấy sẽ ghi</source>
        <translation>On paper it will say</translation>
    </message>
    <message>
        <source>Để s&amp;au</source>
        <translation>La&amp;ter</translation>
    </message>
    <message>
        <source>Giữ những gì đã nhập và vào chương trình</source>
        <translation>Keep what is filled in and open the program</translation>
    </message>
    <message>
        <source>Khôi &amp;phục từ bản sao lưu…</source>
        <translation>&amp;Restore from a backup…</translation>
    </message>
    <message>
        <source>Khi đổi máy hoặc máy cũ hỏng: lấy lại hồ sơ từ USB hoặc ổ chung</source>
        <translation>On a new machine, or when the old one broke: take the file from a USB stick or a share</translation>
    </message>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Lưu ý</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Đã dừng; chưa gắn tệp nào.</source>
        <translation>Stopped; no file was attached.</translation>
    </message>
    <message>
        <source>Đang xem thư mục…</source>
        <translation>Looking through the folder…</translation>
    </message>
    <message>
        <source>Chọn thư mục tài liệu kiểm chứng</source>
        <translation>Choose the folder of evidence</translation>
    </message>
    <message>
        <source>Thư mục có quá nhiều tệp: chỉ xem {count} tệp đầu.</source>
        <translation>Too many files in the folder: only the first {count} are looked at.</translation>
    </message>
    <message>
        <source>Thư mục không có tệp nào.</source>
        <translation>There is no file in the folder.</translation>
    </message>
    <message>
        <source>không còn tệp</source>
        <translation>file gone</translation>
    </message>
    <message>
        <source>tệp chạy được hoặc lối tắt, không nhận</source>
        <translation>a program or shortcut, not accepted</translation>
    </message>
    <message>
        <source>không có mã {code}</source>
        <translation>no code {code}</translation>
    </message>
    <message>
        <source>không thấy mã trong tên</source>
        <translation>no code in the name</translation>
    </message>
    <message>
        <source>tệp rỗng (0 byte)</source>
        <translation>empty file (0 bytes)</translation>
    </message>
    <message>
        <source>mã trùng ở {count} dòng</source>
        <translation>code of {count} rows</translation>
    </message>
    <message>
        <source>là dòng nhóm, hãy xem lại</source>
        <translation>a group, please check</translation>
    </message>
    <message>
        <source>đọc là {code}, hãy xem lại</source>
        <translation>read as {code}, please check</translation>
    </message>
    <message>
        <source>Gắn {count} tệp</source>
        <translation>Attach {count} files</translation>
    </message>
    <message>
        <source>Đang chép tệp vào hồ sơ…</source>
        <translation>Copying the files…</translation>
    </message>
    <message>
        <source>Gắn tệp theo mã trong tên tệp</source>
        <translation>Attach files by the codes in their names</translation>
    </message>
    <message>
        <source>&amp;Chọn thư mục…</source>
        <translation>&amp;Choose folder…</translation>
    </message>
    <message>
        <source>Đặt tên tệp (hoặc thư mục con) bắt đầu bằng mã tiêu chí, ví dụ “1.2.3 Báo cáo quý I.pdf”, “1-2-3_ke hoach.docx”, “II.1.4 …”, rồi chọn thư mục chứa các tệp đó hoặc thả thư mục vào đây.

Các tệp được liệt kê cùng tiêu chí tìm thấy; tệp chắc chắn được đánh dấu sẵn. Chưa có gì được ghi trước khi bấm “Gắn”.</source>
        <translation>Begin the names of files (or of folders) with the code of a criterion, e.g. “1.2.3 Báo cáo quý I.pdf”, “1-2-3_ke hoach.docx”, “II.1.4 …”; then choose the folder or drop it here.

The files are listed with the criterion found; sure ones are ticked. Nothing is written before you press “Attach”.</translation>
    </message>
    <message>
        <source>&amp;Lọc tệp</source>
        <translation>&amp;Filter files</translation>
    </message>
    <message>
        <source>không cần gõ dấu</source>
        <translation>accents not needed</translation>
    </message>
    <message>
        <source>Các tệp và tiêu chí; phím cách để đánh dấu</source>
        <translation>Files and criteria; space ticks</translation>
    </message>
    <message>
        <source>&amp;Mã tiêu chí cho các dòng đang chọn</source>
        <translation>C&amp;ode of the criterion for the chosen rows</translation>
    </message>
    <message>
        <source>ví dụ 1.2.3, 1.2.4</source>
        <translation>e.g. 1.2.3, 1.2.4</translation>
    </message>
    <message>
        <source>Đặ&amp;t mã</source>
        <translation>&amp;Set code</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Clos&amp;e</translation>
    </message>
    <message>
        <source>Gắn</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>PDF để in, ký</source>
        <translation>PDF to print and sign</translation>
    </message>
    <message>
        <source>Excel để gửi, chỉnh tiếp</source>
        <translation>Excel to send and edit</translation>
    </message>
    <message>
        <source>Word để chỉnh tiếp</source>
        <translation>Word to edit</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>ĐƠN VỊ</source>
        <translation>UNITS</translation>
    </message>
    <message>
        <source>NGƯỜI LIÊN HỆ</source>
        <translation>CONTACTS</translation>
    </message>
    <message>
        <source>TIÊU CHÍ</source>
        <translation>CRITERIA</translation>
    </message>
    <message>
        <source>NHIỆM VỤ</source>
        <translation>DUTIES</translation>
    </message>
    <message>
        <source>TÀI LIỆU KIỂM CHỨNG</source>
        <translation>EVIDENCE</translation>
    </message>
    <message>
        <source>NHẬT KÝ TIẾN ĐỘ</source>
        <translation>PROGRESS NOTES</translation>
    </message>
    <message>
        <source>VIỆC RIÊNG</source>
        <translation>OWN TASKS</translation>
    </message>
    <message>
        <source>NHẬT KÝ CỦA VIỆC RIÊNG</source>
        <translation>NOTES ON OWN TASKS</translation>
    </message>
    <message>
        <source>LẦN KIỂM TRA</source>
        <translation>CHECKS</translation>
    </message>
    <message>
        <source>PHIẾU KHÔNG PHÙ HỢP</source>
        <translation>NONCONFORMITIES</translation>
    </message>
    <message>
        <source>SỔ HOẠT ĐỘNG</source>
        <translation>REGISTER</translation>
    </message>
    <message>
        <source>VĂN BẢN ĐÃ BAN HÀNH</source>
        <translation>ISSUED DOCUMENTS</translation>
    </message>
</context>
<context>
    <name>HalfTyped</name>
    <message>
        <source>Máy này không giữ được nội dung đang gõ dở. Hãy bấm Ctrl+S để ghi trước khi rời máy.</source>
        <translation>This machine cannot keep half-typed text. Press Ctrl+S to save before leaving it.</translation>
    </message>
</context>
<context>
    <name>HistoryChanges</name>
    <message>
        <source>Lấy lại giá trị cũ hoặc mục đã xóa</source>
        <translation>Take back an old value or what was removed</translation>
    </message>
    <message>
        <source> ({shown}/{total} mục)</source>
        <translation> ({shown}/{total} items)</translation>
    </message>
    <message>
        <source>Khôi &amp;phục mục này (Ctrl+R)</source>
        <translation>&amp;Restore this item (Ctrl+R)</translation>
    </message>
    <message>
        <source>Trả lại giá trị &amp;trước (Ctrl+R)</source>
        <translation>&amp;Bring back the value before (Ctrl+R)</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Mọi thao tác</source>
        <translation>All operations</translation>
    </message>
    <message>
        <source>Thùng rác</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Trở lại danh sách, bỏ lọc</source>
        <translation>Back to the list, without filter</translation>
    </message>
    <message>
        <source>Từ ô lọc vào danh sách</source>
        <translation>From the filter into the list</translation>
    </message>
    <message>
        <source>Xem những gì đã đổi</source>
        <translation>See what changed</translation>
    </message>
    <message>
        <source>Chỉ về: {record}</source>
        <translation>Only about: {record}</translation>
    </message>
    <message>
        <source>Đang tìm… {count}</source>
        <translation>Searching… {count}</translation>
    </message>
    <message>
        <source>Không có thao tác nào khớp. Để xem lại tất cả, bấm Bỏ lọc ở trên.</source>
        <translation>No operation matches. To see all again, press Clear filters above.</translation>
    </message>
    <message>
        <source>Thùng rác trống: chưa có gì bị xóa, hoặc mọi thứ đã được khôi phục.</source>
        <translation>The bin is empty: nothing was removed, or all of it was restored.</translation>
    </message>
    <message>
        <source>Chưa có thao tác nào.</source>
        <translation>No operation yet.</translation>
    </message>
    <message>
        <source>Trả lại giá trị &amp;trước (Ctrl+R)</source>
        <translation>&amp;Bring back the value before (Ctrl+R)</translation>
    </message>
    <message>
        <source>Lịch sử thay đổi</source>
        <translation>Change history</translation>
    </message>
    <message>
        <source>Lọc theo thao tác, tên mục (không cần dấu)</source>
        <translation>Filter by operation or item (accents not needed)</translation>
    </message>
    <message>
        <source>Lọc lịch sử</source>
        <translation>Filter the history</translation>
    </message>
    <message>
        <source>Mọi thao tác hay thùng rác</source>
        <translation>All operations or the bin</translation>
    </message>
    <message>
        <source>Các thao tác, mới nhất trước</source>
        <translation>Operations, newest first</translation>
    </message>
    <message>
        <source>Những gì thao tác đã đổi</source>
        <translation>What the operation changed</translation>
    </message>
</context>
<context>
    <name>ImportChoices</name>
    <message>
        <source>Cho {count} ô đang chọn:</source>
        <translation>For the {count} cells selected:</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Tiêu đề trong tệp</source>
        <translation>Heading in the file</translation>
    </message>
    <message>
        <source>Ví dụ</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Nhập vào</source>
        <translation>Import as</translation>
    </message>
    <message>
        <source>(không có tiêu đề)</source>
        <translation>(no heading)</translation>
    </message>
    <message>
        <source>(không nhập)</source>
        <translation>(not imported)</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Nhập bộ tiêu chí năm {year}</source>
        <translation>Import criteria of {year}</translation>
    </message>
    <message>
        <source>Các bước</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Cl&amp;ose</translation>
    </message>
    <message>
        <source>Hãy chọn ở trên cột nào là tên tiêu chí, rồi bấm “Tiếp tục”.</source>
        <translation>Choose above which column is the name of the criterion, then press “Next”.</translation>
    </message>
    <message>
        <source>&amp;Nhập</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>&amp;Nhớ các lựa chọn</source>
        <translation>&amp;Remember the choices</translation>
    </message>
    <message>
        <source>Lưu các dòng có ô sai</source>
        <translation>Save the rows with errors</translation>
    </message>
    <message>
        <source>Đã lưu {count} dòng có ô sai vào “{path}”.</source>
        <translation>Saved {count} rows with errors to “{path}”.</translation>
    </message>
    <message>
        <source>Đang lưu các dòng có ô sai…</source>
        <translation>Saving the rows with errors…</translation>
    </message>
    <message>
        <source>Đã dừng, chưa ghi gì vào hồ sơ.</source>
        <translation>Stopped, nothing was written to the workspace.</translation>
    </message>
    <message>
        <source>{count} mới</source>
        <translation>{count} new</translation>
    </message>
    <message>
        <source>{count} thay đổi</source>
        <translation>{count} changed</translation>
    </message>
    <message>
        <source>{count} không đổi</source>
        <translation>{count} unchanged</translation>
    </message>
    <message>
        <source>{count} không có trong tệp (giữ nguyên)</source>
        <translation>{count} not in the file (kept)</translation>
    </message>
    <message>
        <source>{count} ô khác với chỗ đã gõ tay</source>
        <translation>{count} cells differ from what was typed</translation>
    </message>
    <message>
        <source>{count} bỏ qua</source>
        <translation>{count} left out</translation>
    </message>
    <message>
        <source>{count} câu hỏi</source>
        <translation>{count} questions</translation>
    </message>
    <message>
        <source>{count} lỗi</source>
        <translation>{count} errors</translation>
    </message>
    <message>
        <source>Còn {count} câu hỏi cần trả lời trước khi nhập.</source>
        <translation>{count} questions need an answer before the import.</translation>
    </message>
    <message>
        <source>Còn {count} ô phải chọn: giữ trong hồ sơ hay lấy của tệp.</source>
        <translation>{count} cells are still to be chosen: keep the workspace&apos;s or take the file&apos;s.</translation>
    </message>
    <message>
        <source>Không có gì mới so với hồ sơ nên không cần nhập.</source>
        <translation>There is nothing new, so nothing to import.</translation>
    </message>
    <message>
        <source>&amp;Nhập {count} dòng</source>
        <translation>&amp;Import {count} rows</translation>
    </message>
    <message>
        <source>Nhập bộ tiêu chí</source>
        <translation>Import criteria</translation>
    </message>
    <message>
        <source>&amp;1. Tệp</source>
        <translation>&amp;1. File</translation>
    </message>
    <message>
        <source>&amp;Chọn tệp…</source>
        <translation>&amp;Choose file…</translation>
    </message>
    <message>
        <source>&amp;Dán từ Excel</source>
        <translation>&amp;Paste from Excel</translation>
    </message>
    <message>
        <source>Dán bảng vừa chép trong Excel (Ctrl+V)</source>
        <translation>Paste the table just copied in Excel (Ctrl+V)</translation>
    </message>
    <message>
        <source>T&amp;rang</source>
        <translation>&amp;Sheet</translation>
    </message>
    <message>
        <source>Đang đọc bảng…</source>
        <translation>Reading the table…</translation>
    </message>
    <message>
        <source>Chọn tệp Excel có bảng tiêu chí; hoặc chép bảng trong Excel, cả dòng tiêu đề, rồi bấm “Dán từ Excel”. Cột nào nhận sai thì chỉnh được ở bước 2.

Chưa có gì được ghi vào hồ sơ trước khi bấm “Nhập”. Hồ sơ được sao lưu trước khi ghi; ghi xong, bấm “Hoàn tác” một lần là bỏ cả lần nhập.</source>
        <translation>Choose an Excel file with the criteria table; or copy the table in Excel with its header row and press “Paste from Excel”. A column taken wrongly can be corrected in step 2.

Nothing is written before you press “Import”. A backup is made first; one “Undo” afterwards takes the whole import back.</translation>
    </message>
    <message>
        <source>Các lần nhập trước</source>
        <translation>Earlier imports</translation>
    </message>
    <message>
        <source>Các lần nhập trước, mới nhất trước</source>
        <translation>Earlier imports, the latest first</translation>
    </message>
    <message>
        <source>&amp;2. Cột</source>
        <translation>&amp;2. Columns</translation>
    </message>
    <message>
        <source>Bảng có các tiêu đề này đã được chỉnh cột lần trước.</source>
        <translation>The columns of a table with these headings were corrected before.</translation>
    </message>
    <message>
        <source>Dùng lại cách &amp;chỉnh đó</source>
        <translation>Use that &amp;correction again</translation>
    </message>
    <message>
        <source>Tiêu đề kết thúc ở &amp;dòng</source>
        <translation>The header ends in &amp;row</translation>
    </message>
    <message>
        <source>Các cột của bảng</source>
        <translation>The columns of the table</translation>
    </message>
    <message>
        <source>&amp;3. Câu hỏi</source>
        <translation>&amp;3. Questions</translation>
    </message>
    <message>
        <source>Cần trả lời trước khi nhập</source>
        <translation>To answer before the import</translation>
    </message>
    <message>
        <source>Dùng các đề &amp;xuất</source>
        <translation>&amp;Use proposals</translation>
    </message>
    <message>
        <source>Các câu hỏi</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>&amp;4. Xem trước</source>
        <translation>&amp;4. Preview</translation>
    </message>
    <message>
        <source>Các dòng</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Các dòng sẽ nhập</source>
        <translation>Rows to import</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Từng ô sẽ thay đổi hoặc được giữ</source>
        <translation>Every cell that will change or be kept</translation>
    </message>
    <message>
        <source>Giữ trong &amp;hồ sơ</source>
        <translation>&amp;Keep the workspace&apos;s</translation>
    </message>
    <message>
        <source>&amp;Lấy của tệp</source>
        <translation>&amp;Take the file&apos;s</translation>
    </message>
    <message>
        <source>Lỗi</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>Lỗi trong bảng tính</source>
        <translation>Errors in the workbook</translation>
    </message>
    <message>
        <source>Lưu ý</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Những điều cần lưu ý</source>
        <translation>What to note</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Những phần bỏ qua</source>
        <translation>Parts left out</translation>
    </message>
    <message>
        <source>Không có trong tệp</source>
        <translation>Not in the file</translation>
    </message>
    <message>
        <source>Các dòng trong hồ sơ không có trong tệp</source>
        <translation>Rows of the workspace that are not in the file</translation>
    </message>
    <message>
        <source>&amp;5. Xong</source>
        <translation>&amp;5. Done</translation>
    </message>
    <message>
        <source>&amp;Hoàn tác lần nhập này</source>
        <translation>&amp;Undo this import</translation>
    </message>
    <message>
        <source>Lưu dòng lỗ&amp;i…</source>
        <translation>Save rows with &amp;errors…</translation>
    </message>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Tiếp tục</source>
        <translation>Con&amp;tinue</translation>
    </message>
    <message>
        <source>Bảng tính Excel (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>ImportQuestions</name>
    <message>
        <source>Đề xuất: {answer}</source>
        <translation>Proposed: {answer}</translation>
    </message>
    <message>
        <source>{answer} (đề xuất)</source>
        <translation>{answer} (proposed)</translation>
    </message>
    <message>
        <source>{answer} (như lần trước)</source>
        <translation>{answer} (as last time)</translation>
    </message>
    <message>
        <source>Ô {cell}: {text}</source>
        <translation>Cell {cell}: {text}</translation>
    </message>
</context>
<context>
    <name>ImportSourcePage</name>
    <message>
        <source>Đã dừng đọc.</source>
        <translation>Reading was stopped.</translation>
    </message>
</context>
<context>
    <name>ImportTables</name>
    <message>
        <source>Các phần của bản xem trước</source>
        <translation>Parts of the preview</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
</context>
<context>
    <name>ImportWriting</name>
    <message>
        <source>Đang sao lưu hồ sơ trước khi nhập…</source>
        <translation>Backing up the workspace before the import…</translation>
    </message>
    <message>
        <source>Đang ghi vào hồ sơ…</source>
        <translation>Writing to the workspace…</translation>
    </message>
    <message>
        <source>Đã nhập {count} dòng. Muốn bỏ, dùng nút dưới đây, hoặc dùng “Hoàn tác: {step}” (Ctrl+Z).</source>
        <translation>Imported {count} rows. To take it back use the button below, or “Undo: {step}” (Ctrl+Z).</translation>
    </message>
    <message>
        <source>Đã hoàn tác; bộ tiêu chí như trước khi nhập.</source>
        <translation>Undone; the criteria are as before the import.</translation>
    </message>
</context>
<context>
    <name>IncomingTable</name>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Phối hợp</source>
        <translation>Coordinating</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>TLKC</source>
        <translation>Evid.</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Không đổi</source>
        <translation>Unchanged</translation>
    </message>
</context>
<context>
    <name>InfoTab</name>
    <message>
        <source>Thông tin</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>&amp;Mã</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Điểm tối đ&amp;a</source>
        <translation>M&amp;aximum points</translation>
    </message>
    <message>
        <source>&amp;Tên</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Chủ trì</source>
        <translation>&amp;Lead</translation>
    </message>
    <message>
        <source>Phụ t&amp;rách</source>
        <translation>Pe&amp;rson</translation>
    </message>
    <message>
        <source>&amp;Phối hợp</source>
        <translation>C&amp;oordinating</translation>
    </message>
    <message>
        <source>Đơn vị phối hợp</source>
        <translation>Coordinating units</translation>
    </message>
    <message>
        <source>Ai chấm</source>
        <translation>Who scores</translation>
    </message>
    <message>
        <source>Trong tổng điểm, điểm cộng hay điểm trừ</source>
        <translation>In the total, bonus or penalty</translation>
    </message>
    <message>
        <source>Nhiệm &amp;vụ</source>
        <translation>&amp;Task</translation>
    </message>
    <message>
        <source>TLKC cần</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>&amp;Sản phẩm</source>
        <translation>&amp;Product</translation>
    </message>
    <message>
        <source>Mỗi tài liệu một dòng</source>
        <translation>One document a line</translation>
    </message>
    <message>
        <source>&amp;Ghi chú</source>
        <translation>&amp;Remark</translation>
    </message>
    <message>
        <source>Mốc, &amp;hạn</source>
        <translation>&amp;Milestones</translation>
    </message>
    <message>
        <source>Các mốc và thời hạn</source>
        <translation>Milestones and due dates</translation>
    </message>
    <message>
        <source>của mốc đang chọn</source>
        <translation>of the chosen milestone</translation>
    </message>
    <message>
        <source>Thêm mốc</source>
        <translation>Add milestone</translation>
    </message>
    <message>
        <source>Bỏ mốc</source>
        <translation>Remove milestone</translation>
    </message>
    <message>
        <source>Gia hạn…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>Phối hợp</source>
        <translation>Coordinating</translation>
    </message>
</context>
<context>
    <name>IsoReportChoices</name>
    <message>
        <source>Kết quả theo điều khoản và quy trình, bảng đơn vị và điều khoản, hành động chưa đóng.</source>
        <translation>Results by clause and procedure, units by clause, open actions.</translation>
    </message>
    <message>
        <source>Đơn &amp;vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>Toàn xã</source>
        <translation>Whole commune</translation>
    </message>
    <message>
        <source>Báo cáo đánh giá nội bộ năm {year}, {whose}</source>
        <translation>Internal audit report of {year}, {whose}</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Ghi nhận đã ban hành</source>
        <translation>Record as issued</translation>
    </message>
    <message>
        <source>Giữ lại đúng bản đang xem, kèm số và ngày, để sau này xem, in và lưu lại y nguyên. Đã ghi nhận thì Hoàn tác không bỏ đi; bỏ ở mục Đã ban hành.</source>
        <translation>Keeps the very copy in view with number and date, to be viewed, printed and saved unchanged later. Undo does not take it away; remove it under Issued.</translation>
    </message>
    <message>
        <source>Sửa số, ngày đã ghi nhận</source>
        <translation>Edit recorded number and date</translation>
    </message>
    <message>
        <source>Tệp đã giữ không thay đổi.</source>
        <translation>The kept file does not change.</translation>
    </message>
    <message>
        <source>&amp;Lưu</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ghi &amp;nhận</source>
        <translation>&amp;Record</translation>
    </message>
    <message>
        <source>Vẫ&amp;n ghi</source>
        <translation>Record a&amp;nyway</translation>
    </message>
    <message>
        <source>Số {number} đã ghi nhận cho “{title}” ngày {day}.</source>
        <translation>Number {number} is recorded for “{title}” of {day}.</translation>
    </message>
    <message>
        <source>Ngày {day} chưa đến.</source>
        <translation>{day} has not come yet.</translation>
    </message>
    <message>
        <source>Ngày {day} không thuộc năm {year} của báo cáo.</source>
        <translation>{day} is not in the report&apos;s year {year}.</translation>
    </message>
    <message>
        <source>Đúng như vậy thì bấm lần nữa để ghi.</source>
        <translation>If that is right, press once more to record.</translation>
    </message>
    <message>
        <source>&amp;Số, ký hiệu</source>
        <translation>&amp;Number</translation>
    </message>
    <message>
        <source>để trống nếu văn bản không có số</source>
        <translation>leave blank if the document has no number</translation>
    </message>
    <message>
        <source>N&amp;gày</source>
        <translation>Da&amp;te</translation>
    </message>
    <message>
        <source>&amp;Tên văn bản</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>IssuedList</name>
    <message>
        <source>Từ ô lọc vào bảng</source>
        <translation>From the filter into the table</translation>
    </message>
    <message>
        <source>Bỏ lọc</source>
        <translation>Drop the filter</translation>
    </message>
    <message>
        <source>Bỏ ghi nhận</source>
        <translation>Take off the register</translation>
    </message>
    <message>
        <source>Sửa số, ngày, tên</source>
        <translation>Edit number, date, title</translation>
    </message>
    <message>
        <source>Xem lại bản đã ban hành</source>
        <translation>See what was issued</translation>
    </message>
    <message>
        <source>Không có văn bản nào khớp. Bấm Esc trong ô lọc để bỏ lọc.</source>
        <translation>No document matches. Press Esc in the filter to clear it.</translation>
    </message>
    <message>
        <source>Chưa ghi nhận văn bản nào. Làm báo cáo, bấm Xem trước, rồi bấm “Ghi nhận đã ban hành”: đúng bản đó được giữ lại cùng số và ngày.</source>
        <translation>Nothing recorded yet. Make a report, press Preview, then “Record as issued”: that very copy is kept with number and date.</translation>
    </message>
    <message>
        <source>Đã bỏ ghi nhận {name}; Ctrl+Z để lấy lại.</source>
        <translation>Removed the record of {name}; Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Văn bản đã ban hành</source>
        <translation>Issued documents</translation>
    </message>
    <message>
        <source>Lọc theo số, ngày, tên (không cần dấu)</source>
        <translation>Filter by number, date, title (accents not needed)</translation>
    </message>
    <message>
        <source>Lọc văn bản đã ban hành</source>
        <translation>Filter issued documents</translation>
    </message>
    <message>
        <source>Văn bản đã ban hành, mới nhất trước; Enter để xem</source>
        <translation>Issued documents, latest first; Enter to view</translation>
    </message>
    <message>
        <source>&amp;Xem, in lại</source>
        <translation>&amp;View, print again</translation>
    </message>
    <message>
        <source>&amp;Lưu bản sao…</source>
        <translation>&amp;Save a copy…</translation>
    </message>
    <message>
        <source>&amp;Sửa số, ngày…</source>
        <translation>&amp;Edit number, date…</translation>
    </message>
    <message>
        <source>&amp;Bỏ ghi nhận</source>
        <translation>&amp;Remove record</translation>
    </message>
    <message>
        <source>Lấ&amp;y lại từ sao lưu</source>
        <translation>&amp;Take back from backup</translation>
    </message>
</context>
<context>
    <name>IssuedTable</name>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number and symbol</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Người ghi nhận</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>Tên văn bản</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Ở mọi nơi trong cửa sổ</source>
        <translation>Anywhere in the window</translation>
    </message>
    <message>
        <source>Phím tắt</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Đó&amp;ng</source>
        <translation>Clo&amp;se</translation>
    </message>
</context>
<context>
    <name>KindsDialog</name>
    <message>
        <source>{name} (không dùng nữa)</source>
        <translation>{name} (retired)</translation>
    </message>
    <message>
        <source>Loại hoạt động</source>
        <translation>Kinds of activities</translation>
    </message>
    <message>
        <source>Các loại hoạt động</source>
        <translation>The kinds of activities</translation>
    </message>
    <message>
        <source>&amp;Tên loại</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Đơn &amp;vị tính</source>
        <translation>&amp;Measure</translation>
    </message>
    <message>
        <source>buổi, tin bài, cuộc…</source>
        <translation>broadcasts, articles, meetings…</translation>
    </message>
    <message>
        <source>Cách &amp;ghi</source>
        <translation>&amp;Shape</translation>
    </message>
    <message>
        <source>&amp;Không dùng nữa</source>
        <translation>&amp;Retired</translation>
    </message>
    <message>
        <source>Các loại có sẵn là đề xuất của chương trình. Loại đã có mục trong sổ thì không xóa, chỉ thôi dùng; các mục cũ vẫn nguyên vẹn.</source>
        <translation>The kinds that come along are proposals. A kind with entries is not removed but retired; its entries stay.</translation>
    </message>
    <message>
        <source>T&amp;hêm loại</source>
        <translation>&amp;Add kind</translation>
    </message>
    <message>
        <source>Thêm lại loại có &amp;sẵn</source>
        <translation>Add the &amp;proposed kinds</translation>
    </message>
    <message>
        <source>&amp;Xóa loại</source>
        <translation>&amp;Remove kind</translation>
    </message>
    <message>
        <source>Đó&amp;ng</source>
        <translation>Clo&amp;se</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Nội dung vừa nhập chưa được lưu. Bấm Ctrl+Enter để lưu, hoặc Esc lần nữa để bỏ.</source>
        <translation>What you typed is not saved. Press Ctrl+Enter to save, or Esc again to drop it.</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Người ghi</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Thao tác</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Mục đã xóa</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Bước đã xóa</source>
        <translation>Step that removed it</translation>
    </message>
    <message>
        <source>Về</source>
        <translation>About</translation>
    </message>
    <message numerus="yes">
        <source> (cùng %n mục kèm theo)</source>
        <translation>
            <numerusform> (with %n thing that hung on it)</numerusform>
            <numerusform> (with %n things that hung on it)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Không còn</source>
        <translation>No longer there</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Năm {year}</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <source>Mã cũ</source>
        <translation>Old code</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Chưa có năm nào trước năm {year} để nối.</source>
        <translation>There is no year before {year} to join.</translation>
    </message>
    <message>
        <source>{same} giữ nguyên, {changed} thay đổi, {new} mới, {dropped} không còn.</source>
        <translation>{same} the same, {changed} changed, {new} new, {dropped} gone.</translation>
    </message>
    <message>
        <source>{result} (tên gần giống, cần xem)</source>
        <translation>{result} (names alike, to be looked at)</translation>
    </message>
    <message>
        <source>(không nối: tiêu chí mới)</source>
        <translation>(not joined: a new criterion)</translation>
    </message>
    <message>
        <source>Nối với năm trước</source>
        <translation>Join with last year</translation>
    </message>
    <message>
        <source>Nối với &amp;năm</source>
        <translation>Join with &amp;year</translation>
    </message>
    <message>
        <source>&amp;Lọc</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>không cần gõ dấu</source>
        <translation>accents not needed</translation>
    </message>
    <message>
        <source>Chỉ hiện</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>Tiêu chí của hai năm; Delete để không nối</source>
        <translation>Criteria of both years; Delete not to join</translation>
    </message>
    <message>
        <source>&amp;Dòng đang chọn nối với</source>
        <translation>&amp;Join the chosen row with</translation>
    </message>
    <message>
        <source>Mang sang, nơi năm mới còn trống:</source>
        <translation>Taken along where the new year has none:</translation>
    </message>
    <message>
        <source>&amp;Phân công</source>
        <translation>&amp;Assignments</translation>
    </message>
    <message>
        <source>&amp;Cách chấm</source>
        <translation>&amp;Rule</translation>
    </message>
    <message>
        <source>Côn&amp;g việc, tài liệu cần có</source>
        <translation>&amp;Work, required evidence</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Nố&amp;i</source>
        <translation>&amp;Join</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>Đính chính…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Ghi nội dung đang gõ</source>
        <translation>Save what is typed</translation>
    </message>
    <message>
        <source>Ghi, giữ ngày và người báo, sang dòng kế</source>
        <translation>Record, keep day and reporter, on to the next row</translation>
    </message>
    <message>
        <source>Đính chính ghi chép</source>
        <translation>Correct a note</translation>
    </message>
    <message>
        <source>Ghi một lần cho tất cả các dòng đang chọn.</source>
        <translation>Written once for all chosen rows.</translation>
    </message>
    <message>
        <source>Chưa có ghi chép nào cho tiêu chí này.</source>
        <translation>There are no notes on this criterion yet.</translation>
    </message>
    <message>
        <source>(không đổi)</source>
        <translation>(unchanged)</translation>
    </message>
    <message>
        <source>(không ghi)</source>
        <translation>(not given)</translation>
    </message>
    <message>
        <source>(mốc chưa xong, hạn gần nhất)</source>
        <translation>(the open milestone due first)</translation>
    </message>
    <message>
        <source>Chép nội dung</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Hãy ghi hoặc xóa nội dung đang gõ dở trước khi đính chính.</source>
        <translation>Save or clear what you are typing before correcting.</translation>
    </message>
    <message>
        <source>Đính chính ghi chép ngày {date}; bản cũ vẫn giữ.</source>
        <translation>Corrects the note of {date}; the old one is kept.</translation>
    </message>
    <message>
        <source>Ghi mới: việc đã làm, vướng mắc, ai hẹn gì…</source>
        <translation>New note: what was done, what is stuck, who promised what…</translation>
    </message>
    <message>
        <source>Nội dung nhật ký</source>
        <translation>Text of the note</translation>
    </message>
    <message>
        <source>N&amp;gày</source>
        <translation>Da&amp;te</translation>
    </message>
    <message>
        <source>&amp;Tình trạng</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>Ai &amp;báo</source>
        <translation>Re&amp;ported by</translation>
    </message>
    <message>
        <source>Nhật ký tiến độ</source>
        <translation>Progress notes</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>&amp;Hình thức</source>
        <translation>&amp;How</translation>
    </message>
    <message>
        <source>&amp;Mốc</source>
        <translation>&amp;Milestone</translation>
    </message>
    <message>
        <source>&amp;Câu mẫu</source>
        <translation>&amp;Phrases</translation>
    </message>
    <message>
        <source>Chèn một câu soạn sẵn (F4 trong ô nội dung)</source>
        <translation>Insert a prepared phrase (F4 in the text)</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Các ghi chép, mới nhất trước</source>
        <translation>Notes, latest first</translation>
    </message>
</context>
<context>
    <name>LookNameDialog</name>
    <message>
        <source>Thay cho cách xem đang mang tên này.</source>
        <translation>In place of the view that has this name.</translation>
    </message>
    <message>
        <source>Nhớ trên máy này, dùng ở mọi bảng cùng loại.</source>
        <translation>Kept on this machine, for every table of the kind.</translation>
    </message>
    <message>
        <source>Tên cách xem</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>&amp;Tên</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
</context>
<context>
    <name>LookingBar</name>
    <message>
        <source>Chỉ xem: nay không còn ai ghi vào hồ sơ này.</source>
        <translation>View only: nobody writes to this workspace any more.</translation>
    </message>
    <message>
        <source>Mở để ghi</source>
        <translation>Open for writing</translation>
    </message>
</context>
<context>
    <name>LooksMenu</name>
    <message>
        <source>Cách xem đã lưu</source>
        <translation>Saved views</translation>
    </message>
    <message>
        <source>Cách xem đã lưu (Ctrl+Shift+F)</source>
        <translation>Saved views (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Xem tất cả</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Lưu cách xem…</source>
        <translation>Save the view…</translation>
    </message>
    <message>
        <source>Đổi tên “{name}”…</source>
        <translation>Rename “{name}”…</translation>
    </message>
    <message>
        <source>Bỏ “{name}”</source>
        <translation>Remove “{name}”</translation>
    </message>
    <message>
        <source>xếp ngược theo {column}</source>
        <translation>by {column}, backwards</translation>
    </message>
    <message>
        <source>xếp theo {column}</source>
        <translation>by {column}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>In báo cáo</source>
        <translation>Print report</translation>
    </message>
    <message>
        <source>&amp;Nhập bộ tiêu chí…</source>
        <translation>&amp;Import criteria…</translation>
    </message>
    <message>
        <source>&amp;Tài liệu từ danh sách văn bản…</source>
        <translation>&amp;Documents from a list…</translation>
    </message>
    <message>
        <source>&amp;Gắn tệp theo mã trong tên tệp…</source>
        <translation>Attach &amp;files by the codes in their names…</translation>
    </message>
    <message>
        <source>Nhận phiế&amp;u của đơn vị…</source>
        <translation>Take back a unit&apos;s s&amp;heet…</translation>
    </message>
    <message>
        <source>&amp;Xuất gói tài liệu kiểm chứng…</source>
        <translation>&amp;Export the pack of evidence…</translation>
    </message>
    <message>
        <source>&amp;Quyết định, nguồn của bộ tiêu chí…</source>
        <translation>&amp;Decision and source of the criteria…</translation>
    </message>
    <message>
        <source>Năm &amp;mới từ năm trước…</source>
        <translation>&amp;New year from last…</translation>
    </message>
    <message>
        <source>&amp;Nối với năm trước…</source>
        <translation>&amp;Join with last year…</translation>
    </message>
    <message>
        <source>S&amp;o sánh hai năm…</source>
        <translation>C&amp;ompare two years…</translation>
    </message>
    <message>
        <source>&amp;Khóa năm…</source>
        <translation>&amp;Close the year…</translation>
    </message>
    <message>
        <source>Xem năm t&amp;rước</source>
        <translation>&amp;Previous year</translation>
    </message>
    <message>
        <source>Xem năm &amp;sau</source>
        <translation>Nex&amp;t year</translation>
    </message>
    <message>
        <source>&amp;Cơ quan, người ký…</source>
        <translation>&amp;Office, signers…</translation>
    </message>
    <message>
        <source>&amp;Sao lưu, khôi phục…</source>
        <translation>&amp;Backup, restore…</translation>
    </message>
    <message>
        <source>&amp;Về chương trình…</source>
        <translation>&amp;About…</translation>
    </message>
    <message>
        <source>Tìm mọi nơi</source>
        <translation>Search everywhere</translation>
    </message>
    <message>
        <source>Tìm mọi nơi  Ctrl+K</source>
        <translation>Search everywhere  Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Phím tắt…</source>
        <translation>&amp;Keyboard shortcuts…</translation>
    </message>
    <message>
        <source>&amp;Hạn, gia hạn các dòng đang chọn…</source>
        <translation>Due &amp;date, extension of the chosen rows…</translation>
    </message>
    <message>
        <source>Đến danh sách trang, đơn vị</source>
        <translation>To the list of pages and units</translation>
    </message>
    <message>
        <source>&amp;Khung chi tiết</source>
        <translation>Detail &amp;panel</translation>
    </message>
    <message>
        <source>Th&amp;oát</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Thê&amp;m đơn vị…</source>
        <translation>Add &amp;unit…</translation>
    </message>
    <message>
        <source>Lọc</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Ghi nhật ký</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Mốc định kỳ cho các &amp;dòng đang chọn…</source>
        <translation>&amp;Series of milestones for the chosen rows…</translation>
    </message>
    <message>
        <source>Hiện hoặc ẩn khung chi tiết bên phải (F9)</source>
        <translation>Show or hide the detail panel on the right (F9)</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Các trang và đơn vị</source>
        <translation>Pages and units</translation>
    </message>
</context>
<context>
    <name>MatrixFoot</name>
    <message>
        <source>Số tiêu chí chủ trì</source>
        <translation>Criteria led</translation>
    </message>
    <message>
        <source>Số tiêu chí phối hợp</source>
        <translation>Criteria coordinated</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Giao chủ trì</source>
        <translation>Let lead</translation>
    </message>
    <message>
        <source>Giao phối hợp</source>
        <translation>Let coordinate</translation>
    </message>
    <message>
        <source>Bỏ phân công</source>
        <translation>Drop the assignment</translation>
    </message>
    <message>
        <source>Khóa, mở khóa ma trận</source>
        <translation>Lock or unlock the matrix</translation>
    </message>
    <message>
        <source>Về ma trận</source>
        <translation>Back to the matrix</translation>
    </message>
    <message>
        <source>Ma trận đang khóa, chưa có gì thay đổi. Bấm Ctrl+L để mở khóa.</source>
        <translation>The matrix is locked, nothing changed. Press Ctrl+L to unlock it.</translation>
    </message>
    <message>
        <source>Khóa lại</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Mở khóa để phân công</source>
        <translation>Unlock to assign</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>C chủ trì, P phối hợp, Delete bỏ; bấm chuột vào ô để đổi lần lượt.</source>
        <translation>C leads, P coordinates, Delete drops; click a cell to change it in turn.</translation>
    </message>
    <message>
        <source>&amp;Lọc</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Không cần dấu (Ctrl+F)</source>
        <translation>Accents not needed (Ctrl+F)</translation>
    </message>
    <message>
        <source>Lọc tiêu chí của ma trận</source>
        <translation>Filter the criteria of the matrix</translation>
    </message>
    <message>
        <source>Ma trận tiêu chí và đơn vị</source>
        <translation>Matrix of criteria and units</translation>
    </message>
    <message>
        <source>Số tiêu chí của từng đơn vị</source>
        <translation>Criteria of each unit</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Sáp nhập {name}</source>
        <translation>Merge {name}</translation>
    </message>
    <message>
        <source>Chọn đơn vị nhận.</source>
        <translation>Choose the unit that takes over.</translation>
    </message>
    <message>
        <source>Chuyển sang {into}: {criteria} tiêu chí của năm {year} trở đi (trong đó {shared} tiêu chí cả hai cùng làm: bên nào chủ trì thì vẫn chủ trì), {duties} nhiệm vụ, {areas} phần việc, {people} người liên hệ; việc đang dở: {tasks} việc riêng, {checks} lần kiểm tra mới lên lịch, {findings} phiếu không phù hợp chưa đóng, {given} việc được giao trong sổ hoạt động. {name} ngừng hoạt động từ ngày đó; các năm trước, lần kiểm tra đã làm, phiếu đã đóng, hoạt động đã xong và văn bản đã ban hành giữ nguyên tên cũ. Ghi một lần, hoàn tác một lần.</source>
        <translation>To {into}: {criteria} criteria from {year} on (both share {shared}: who leads keeps leading), {duties} duties, {areas} areas, {people} contacts; what is open: {tasks} tasks, {checks} planned checks, {findings} open findings, {given} tasks of the register. {name} ends that day; earlier years, checks done, closed findings, done activities and issued documents keep the old name. One step, one undo.</translation>
    </message>
    <message>
        <source>Sáp nhập đơn vị</source>
        <translation>Merge a unit</translation>
    </message>
    <message>
        <source>&amp;Vào đơn vị</source>
        <translation>&amp;Into</translation>
    </message>
    <message>
        <source>chọn đơn vị nhận</source>
        <translation>choose the unit that takes over</translation>
    </message>
    <message>
        <source>&amp;Từ ngày</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Sáp nhập</source>
        <translation>&amp;Merge</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Đóng thông báo</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>MilestoneWords</name>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Hạn ban đầu: {date}</source>
        <translation>First due: {date}</translation>
    </message>
    <message>
        <source>không ghi văn bản</source>
        <translation>no document named</translation>
    </message>
    <message>
        <source>Gia hạn đến {date}: {decision} (ghi ngày {day})</source>
        <translation>Extended to {date}: {decision} (recorded on {day})</translation>
    </message>
    <message>
        <source>Trễ {days} ngày so với hạn hiện nay</source>
        <translation>{days} days late against the present due date</translation>
    </message>
    <message>
        <source>Trễ {days} ngày so với hạn ban đầu</source>
        <translation>{days} days late against the first due date</translation>
    </message>
    <message>
        <source>{date} (ban đầu {first})</source>
        <translation>{date} (first {first})</translation>
    </message>
    <message>
        <source>(cả tiêu chí)</source>
        <translation>(the whole criterion)</translation>
    </message>
</context>
<context>
    <name>MilestonesTable</name>
    <message>
        <source>Mốc</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>TLKC</source>
        <translation>Evid.</translation>
    </message>
    <message>
        <source>Mốc {number}</source>
        <translation>Milestone {number}</translation>
    </message>
    <message>
        <source>{date}
đã gia hạn</source>
        <translation>{date}
extended</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Dừn&amp;g</source>
        <translation>St&amp;op</translation>
    </message>
    <message>
        <source>Để &amp;sau</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>Chuyển hồ sơ về máy này</source>
        <translation>Move the workspace to this computer</translation>
    </message>
    <message>
        <source>Hồ sơ, tài liệu kiểm chứng và các bản sao lưu được chép về máy này, đọc lại và đối chiếu, rồi mở tại đó. Ở chỗ cũ mọi thứ vẫn giữ nguyên, không ghi thêm gì.</source>
        <translation>The workspace, its evidence and its backups are copied to this computer, read back and compared, then opened there. In the old place all stays as it is and nothing more is written.</translation>
    </message>
    <message>
        <source>Đan&amp;g ở</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>Chuyển &amp;về</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>Đã chép được</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>&amp;Chuyển về máy này</source>
        <translation>&amp;Move to this computer</translation>
    </message>
</context>
<context>
    <name>NavModel</name>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}: {count}</translation>
    </message>
    <message>
        <source>, quá hạn {count}</source>
        <translation>, overdue {count}</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Việc cần làm</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>ĐƠN VỊ</source>
        <translation>UNITS</translation>
    </message>
    <message>
        <source>BỘ CHỈ SỐ</source>
        <translation>INDEX</translation>
    </message>
    <message>
        <source>Bộ tiêu chí</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Chưa phân công</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>Tự chấm điểm</source>
        <translation>Self-scoring</translation>
    </message>
    <message>
        <source>THEO DÕI</source>
        <translation>FOLLOW-UP</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Không phù hợp</source>
        <translation>Nonconformities</translation>
    </message>
    <message>
        <source>Một cửa</source>
        <translation>One-stop shop</translation>
    </message>
    <message>
        <source>Sổ hoạt động</source>
        <translation>Register of activities</translation>
    </message>
    <message>
        <source>HỒ SƠ</source>
        <translation>WORKSPACE</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Lịch sử thay đổi</source>
        <translation>Change history</translation>
    </message>
</context>
<context>
    <name>NewYearDialog</name>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Hãy chọn năm mới và năm lấy sang.</source>
        <translation>Choose the new year and the year to take from.</translation>
    </message>
    <message>
        <source>Mang sang năm {year}: {rows} dòng tiêu chí ({assigned} dòng đã phân công) với người phụ trách, mốc, tài liệu cần có, {rules} cách chấm. Không mang sang: điểm, nhật ký, gia hạn, tài liệu (xem lại được ở thẻ Tài liệu). Quyết định của năm mới để trống.</source>
        <translation>Taken to {year}: {rows} rows ({assigned} assigned) with persons, milestones, required evidence, {rules} rules. Not taken: scores, notes, extensions, documents (to be seen in the tab Documents). The decision of the new year stays blank.</translation>
    </message>
    <message>
        <source>Đây là dữ liệu mẫu: mang sang vẫn là dữ liệu mẫu.</source>
        <translation>This is sample data: taken along it stays sample data.</translation>
    </message>
    <message>
        <source>{name} đã thôi hoạt động mà vẫn còn được giao việc.</source>
        <translation>{name} is no longer active and still has work assigned.</translation>
    </message>
    <message>
        <source>Năm mới từ năm trước</source>
        <translation>New year from last</translation>
    </message>
    <message>
        <source>Năm &amp;mới</source>
        <translation>&amp;New year</translation>
    </message>
    <message>
        <source>lấy &amp;từ năm</source>
        <translation>&amp;from year</translation>
    </message>
    <message>
        <source>hoặc</source>
        <translation>or</translation>
    </message>
    <message>
        <source>&amp;Nhập bộ mới từ Excel…</source>
        <translation>&amp;Import a new set from Excel…</translation>
    </message>
    <message>
        <source>Thành phố đã ban hành bộ của năm mới: nhập rồi nối với năm trước</source>
        <translation>The city has issued the new year&apos;s set: import it, then join it with last year</translation>
    </message>
    <message>
        <source>&amp;Lọc chỗ sẽ đổi</source>
        <translation>&amp;Filter what changes</translation>
    </message>
    <message>
        <source>không cần gõ dấu, ví dụ: cuoi tuan</source>
        <translation>accents not needed, e.g. cuoi tuan</translation>
    </message>
    <message>
        <source>Chỗ sẽ đổi khi sang năm mới; phím cách để đánh dấu, F2 để sửa</source>
        <translation>What changes for the new year; space to tick, F2 to edit</translation>
    </message>
    <message>
        <source>Phím cách: lấy hoặc giữ nguyên; F2: sửa giá trị mới</source>
        <translation>Space: take or keep; F2: edit the new value</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lậ&amp;p năm mới</source>
        <translation>&amp;Make the new year</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>(đính chính)</source>
        <translation>(correction)</translation>
    </message>
</context>
<context>
    <name>OddityHint</name>
    <message>
        <source>Bản gốc viết “{written}”, có lẽ là “{likely}”.</source>
        <translation>The source says “{written}”, perhaps “{likely}”.</translation>
    </message>
    <message>
        <source>Thay</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Thay “{written}”</source>
        <translation>Replace “{written}”</translation>
    </message>
</context>
<context>
    <name>OfficeDialog</name>
    <message>
        <source>Cơ quan và người ký</source>
        <translation>Office and signer</translation>
    </message>
    <message>
        <source>Tên &amp;xã</source>
        <translation>Co&amp;mmune</translation>
    </message>
    <message>
        <source>&amp;Thành phố</source>
        <translation>Ci&amp;ty</translation>
    </message>
    <message>
        <source>Ghi trước ngày tháng. Xã mang tên người, sự kiện hoặc chữ số thì ghi cả chữ “Xã”.</source>
        <translation>Stands before the date. A commune named after a person, an event or a number is written with “Xã”.</translation>
    </message>
    <message>
        <source>&amp;Số công văn</source>
        <translation>&amp;Letter number</translation>
    </message>
    <message>
        <source>ví dụ: …/UBND-VHXH</source>
        <translation>for example: …/UBND-VHXH</translation>
    </message>
    <message>
        <source>N&amp;gày công văn</source>
        <translation>Letter &amp;date</translation>
    </message>
    <message>
        <source>&amp;Căn cứ</source>
        <translation>Le&amp;gal basis</translation>
    </message>
    <message>
        <source>Đã đối chiếu căn cứ với văn &amp;bản gốc</source>
        <translation>Checked against the &amp;original document</translation>
    </message>
    <message>
        <source>Người ký &amp;mỗi loại văn bản</source>
        <translation>&amp;Signers of each kind of document</translation>
    </message>
    <message>
        <source>&amp;Loại văn bản</source>
        <translation>&amp;Kind of document</translation>
    </message>
    <message>
        <source>Cơ quan &amp;ban hành</source>
        <translation>&amp;Issuer</translation>
    </message>
    <message>
        <source>Ký h&amp;iệu</source>
        <translation>S&amp;ymbol</translation>
    </message>
    <message>
        <source>ví dụ: UBND-VHXH</source>
        <translation>e.g. UBND-VHXH</translation>
    </message>
    <message>
        <source>&amp;Quyền hạn ký</source>
        <translation>Signing &amp;authority</translation>
    </message>
    <message>
        <source>TM., KT., TL. hoặc để trống</source>
        <translation>TM., KT., TL. or blank</translation>
    </message>
    <message>
        <source>Xuống dòng trên giấy: ghi dấu “/” có cách hai bên.</source>
        <translation>New line on paper: a “/” with spaces around it.</translation>
    </message>
    <message>
        <source>&amp;Chọn…</source>
        <translation>&amp;Choose…</translation>
    </message>
    <message>
        <source>Chức &amp;vụ</source>
        <translation>&amp;Position</translation>
    </message>
    <message>
        <source>Họ tên người &amp;ký</source>
        <translation>&amp;Signer</translation>
    </message>
    <message>
        <source>Kính &amp;gửi</source>
        <translation>&amp;Addressees</translation>
    </message>
    <message>
        <source>&amp;Nơi nhận</source>
        <translation>&amp;Recipients</translation>
    </message>
    <message>
        <source>Mỗi nơi một dòng</source>
        <translation>One a line</translation>
    </message>
    <message>
        <source>Cơ qu&amp;an và công văn</source>
        <translation>&amp;Office and letter</translation>
    </message>
    <message>
        <source>ghi cả chữ “xã”, “phường”: xã …</source>
        <translation>with the word “xã” or “phường”: xã …</translation>
    </message>
    <message>
        <source>Địa &amp;danh</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>Trên giấy sẽ ghi</source>
        <translation>On paper it will say</translation>
    </message>
    <message>
        <source>Mục để trống in thành dòng chấm để điền tay.</source>
        <translation>What is left blank is printed as dots to fill in by hand.</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Các phần của biểu mẫu</source>
        <translation>Parts of the form</translation>
    </message>
</context>
<context>
    <name>OneStopChoices</name>
    <message>
        <source>Biên bản kiểm tra với số liệu của tháng: tử số, mẫu số, tỷ lệ, từ đầu năm, năm trước.</source>
        <translation>Minutes of a check with the figures of the month: numerator, denominator, rate, year to date, last year.</translation>
    </message>
    <message>
        <source>&amp;Tháng</source>
        <translation>&amp;Month</translation>
    </message>
    <message>
        <source>Lần kiểm t&amp;ra</source>
        <translation>&amp;Check</translation>
    </message>
    <message>
        <source>(chưa có số liệu)</source>
        <translation>(no figures)</translation>
    </message>
    <message>
        <source>Không kèm; người, ngày điền tay</source>
        <translation>Without; people and day by hand</translation>
    </message>
    <message>
        <source>Biên bản một cửa tháng {month}/{year}</source>
        <translation>One-stop minutes of {month}/{year}</translation>
    </message>
</context>
<context>
    <name>OpenPointsPage</name>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Công văn ghi</source>
        <translation>The letter says</translation>
    </message>
    <message>
        <source>Năm này chưa có bộ tiêu chí nên chưa có gì để giao.</source>
        <translation>There are no criteria this year, so nothing to assign.</translation>
    </message>
    <message>
        <source>Mọi tiêu chí xã tự chấm đều đã có đơn vị chủ trì.</source>
        <translation>Every criterion the commune scores has a lead unit.</translation>
    </message>
    <message numerus="yes">
        <source>%n tiêu chí chưa có đơn vị chủ trì</source>
        <translation>
            <numerusform>%n criterion without a lead</numerusform>
            <numerusform>%n criteria without a lead</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa phân công / chồng lấn</source>
        <translation>Not assigned / overlapping</translation>
    </message>
    <message>
        <source>Công văn giao một số lĩnh vực cho hai đơn vị hoặc chỉ ghi “một số nhiệm vụ”. Chương trình không tự chia: hãy giao từng tiêu chí ở danh sách bên dưới (thẻ Thông tin, ô Chủ trì).</source>
        <translation>The letter gives some fields to two units, or says only “some tasks”. The program does not split them: assign each criterion in the list below (tab Details, field Lead).</translation>
    </message>
    <message>
        <source>Lĩnh vực chồng lấn</source>
        <translation>Overlapping fields</translation>
    </message>
</context>
<context>
    <name>OwnColumns</name>
    <message>
        <source>Chọn cột, sắp lại cột</source>
        <translation>Choose and arrange columns</translation>
    </message>
    <message>
        <source>Đưa cột sang trái</source>
        <translation>Column to the left</translation>
    </message>
    <message>
        <source>Đưa cột sang phải</source>
        <translation>Column to the right</translation>
    </message>
    <message>
        <source>Như ban đầu</source>
        <translation>As at first</translation>
    </message>
    <message>
        <source>Đưa “{column}” sang trái</source>
        <translation>“{column}” to the left</translation>
    </message>
    <message>
        <source>Đưa “{column}” sang phải</source>
        <translation>“{column}” to the right</translation>
    </message>
    <message>
        <source>“{column}” rộng vừa chữ</source>
        <translation>“{column}” as wide as its text</translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message>
        <source>Toàn xã</source>
        <translation>Whole commune</translation>
    </message>
    <message>
        <source>Đã dừng; không để lại gì.</source>
        <translation>Stopped; nothing is left behind.</translation>
    </message>
    <message>
        <source>Chọn nơi lưu gói tài liệu</source>
        <translation>Choose where to save the pack of evidence</translation>
    </message>
    <message>
        <source>Đang xuất gói tài liệu…</source>
        <translation>Exporting the pack…</translation>
    </message>
    <message>
        <source>Xuất gói tài liệu kiểm chứng</source>
        <translation>Export the pack of evidence</translation>
    </message>
    <message>
        <source>&amp;Tài liệu của</source>
        <translation>&amp;Evidence of</translation>
    </message>
    <message>
        <source>&amp;Chia thành tệp .zip để tải lên, mỗi tệp không quá</source>
        <translation>&amp;Split into .zip files for upload, each at most</translation>
    </message>
    <message>
        <source>Mỗi tệp không quá, MB</source>
        <translation>Each file at most, MB</translation>
    </message>
    <message>
        <source>Mỗi tiêu chí một thư mục theo mã, chứa bản sao các tệp tài liệu; tài liệu chứng minh cho nhiều tiêu chí được chép vào thư mục của từng tiêu chí. Kèm mục lục Excel có liên kết, danh sách PDF, mã kiểm tra để biết tệp còn nguyên và những gì còn thiếu.

Gói được ghi vào một thư mục mới; dừng giữa chừng thì không để lại gì. Hồ sơ không thay đổi.</source>
        <translation>A folder by code for each criterion, with copies of its files; a document of several criteria is copied into each. With an index in Excel with links, a list as PDF, sums to check that files are whole, and what is missing.

The pack goes into a new folder; stopped half-way it leaves nothing. The file does not change.</translation>
    </message>
    <message>
        <source>Tài liệu còn thiếu</source>
        <translation>Evidence that is missing</translation>
    </message>
    <message>
        <source>&amp;Mở thư mục</source>
        <translation>&amp;Open folder</translation>
    </message>
    <message>
        <source>&amp;Xuất vào thư mục…</source>
        <translation>&amp;Export to a folder…</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Cl&amp;ose</translation>
    </message>
</context>
<context>
    <name>PackWords</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Còn thiếu</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Chi tiết</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Đã xuất {files} tệp vào “{name}”.</source>
        <translation>{files} files exported to “{name}”.</translation>
    </message>
    <message>
        <source>{count} tệp .zip, mỗi tệp mở riêng được.</source>
        <translation>{count} .zip files, each opens alone.</translation>
    </message>
    <message>
        <source>Một tệp tài liệu lớn hơn giới hạn nằm riêng trong {large}.</source>
        <translation>A document larger than the limit stands alone in {large}.</translation>
    </message>
    <message>
        <source>{lacks} mục còn thiếu, có trong mục lục.</source>
        <translation>{lacks} are missing, see the index.</translation>
    </message>
    <message>
        <source>Thiếu so với yêu cầu</source>
        <translation>Fewer than required</translation>
    </message>
    <message>
        <source>Có số, chưa có tệp</source>
        <translation>Number without a file</translation>
    </message>
    <message>
        <source>Mất tệp hoặc tệp bị sửa</source>
        <translation>File lost or altered</translation>
    </message>
    <message>
        <source>có {there}/{required} tài liệu có tệp</source>
        <translation>{there}/{required} documents have a file</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Trang này bị hỏng, không vẽ được.</source>
        <translation>This page is damaged and cannot be drawn.</translation>
    </message>
</context>
<context>
    <name>PaperSaving</name>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Đã lưu “{name}”.</source>
        <translation>Saved “{name}”.</translation>
    </message>
    <message>
        <source>Đã lưu {count} tệp, từ “{name}” đến “{last}”.</source>
        <translation>{count} files saved, from “{name}” to “{last}”.</translation>
    </message>
    <message>
        <source>Lưu thành “{name}”</source>
        <translation>Save as “{name}”</translation>
    </message>
</context>
<context>
    <name>PeriodForm</name>
    <message>
        <source>Báo cáo tiến độ Bộ chỉ số {year}, {period}</source>
        <translation>Progress on the criteria {year}, {period}</translation>
    </message>
    <message>
        <source>Báo cáo cải cách hành chính {year}, {period}</source>
        <translation>Report on the reform {year}, {period}</translation>
    </message>
    <message>
        <source>Phòng báo cáo UBND xã: kết quả, tồn tại, việc kỳ tới, bảng theo đơn vị.</source>
        <translation>The office reports to the UBND: results, shortcomings, next period, table by unit.</translation>
    </message>
    <message>
        <source>UBND xã báo cáo thành phố: kết quả từng lĩnh vực, tồn tại, việc kỳ tới.</source>
        <translation>The UBND reports to the city: results by field, shortcomings, next period.</translation>
    </message>
    <message>
        <source>Ngày mặc định theo {source}; thành phố có thể quy định ngày khác.</source>
        <translation>Usual days by {source}; the city may set others.</translation>
    </message>
    <message>
        <source>Kỳ chưa hết: số liệu tính đến hôm nay.</source>
        <translation>The period is not over: figures as of today.</translation>
    </message>
    <message>
        <source>Kỳ báo &amp;cáo</source>
        <translation>&amp;Period</translation>
    </message>
    <message>
        <source>&amp;Từ ngày</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>Đến ngà&amp;y</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>Ngày &amp;mặc định</source>
        <translation>&amp;Usual days</translation>
    </message>
    <message>
        <source>Lời &amp;báo cáo…</source>
        <translation>&amp;Words of the report…</translation>
    </message>
    <message>
        <source>Người ký, nơi n&amp;hận…</source>
        <translation>&amp;Signer, recipients…</translation>
    </message>
</context>
<context>
    <name>PhraseMenu</name>
    <message>
        <source>Chèn câu mẫu</source>
        <translation>Insert a phrase</translation>
    </message>
    <message>
        <source>&amp;Sửa câu mẫu…</source>
        <translation>&amp;Edit phrases…</translation>
    </message>
</context>
<context>
    <name>PhrasesDialog</name>
    <message>
        <source>Câu mẫu nhật ký</source>
        <translation>Phrases for notes</translation>
    </message>
    <message>
        <source>Câu &amp;mẫu, mỗi dòng một câu, theo thứ tự hiện ra khi bấm F4</source>
        <translation>&amp;Phrases, one a line, in the order in which F4 offers them</translation>
    </message>
    <message>
        <source>Các câu mẫu, mỗi dòng một câu</source>
        <translation>The phrases, one a line</translation>
    </message>
    <message>
        <source>Chỗ có dấu “…” được chọn sẵn để gõ tiếp khi chèn câu vào nhật ký.</source>
        <translation>The “…” of a phrase is selected when it is inserted, to be typed over.</translation>
    </message>
    <message>
        <source>Thêm lại câu &amp;có sẵn</source>
        <translation>&amp;Add the shipped phrases again</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Lưu báo cáo</source>
        <translation>Save report</translation>
    </message>
</context>
<context>
    <name>PlaceWatch</name>
    <message>
        <source>Chuyển về máy này</source>
        <translation>Move to this computer</translation>
    </message>
    <message>
        <source>Đây là tệp cũ: hồ sơ đã được chuyển về “{path}”. Ghi vào đây thì hai tệp sẽ khác nhau; hãy làm việc với hồ sơ trên máy này.</source>
        <translation>This is the old file: the workspace was moved to “{path}”. What is written here will make the two differ; work with the one on this computer.</translation>
    </message>
    <message>
        <source>Mở hồ sơ trên máy này</source>
        <translation>Open the workspace on this computer</translation>
    </message>
    <message>
        <source>Đã chuyển hồ sơ về “{path}”. Tệp cũ vẫn nằm nguyên tại “{old}”, từ nay không ghi vào đó nữa.</source>
        <translation>The workspace was moved to “{path}”. The old file stays at “{old}”; nothing is written there from now on.</translation>
    </message>
    <message>
        <source>Có {count} tệp tài liệu hoặc bản sao lưu không đọc được nên còn ở chỗ cũ.</source>
        <translation>{count} evidence files or backups could not be read and stayed in the old place.</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Đặt, bỏ các ô đang chọn</source>
        <translation>Set or clear the chosen cells</translation>
    </message>
    <message>
        <source>Lập chương trình kiểm tra năm {year}</source>
        <translation>Plan the checks of {year}</translation>
    </message>
    <message numerus="yes">
        <source>Thêm %n lần kiểm tra</source>
        <translation>
            <numerusform>Add %n check</numerusform>
            <numerusform>Add %n checks</numerusform>
        </translation>
    </message>
    <message>
        <source>Lập chương trình kiểm tra</source>
        <translation>Plan checks</translation>
    </message>
    <message>
        <source>&amp;Mẫu phiếu</source>
        <translation>Check&amp;list</translation>
    </message>
    <message>
        <source>Chọn ô đơn vị và tháng rồi bấm phím cách (hoặc bấm chuột) để đặt; số là lần đã có trong chương trình.</source>
        <translation>Choose unit and month and press space (or click) to plan; numbers are checks of the programme.</translation>
    </message>
    <message>
        <source>Đơn vị theo tháng</source>
        <translation>Units by month</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Đưa &amp;vào chương trình</source>
        <translation>Put into the &amp;programme</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Xem trước: {title}</source>
        <translation>Preview: {title}</translation>
    </message>
    <message>
        <source>Đang mở…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Vừa bề ngang</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>Vừa trang</source>
        <translation>Fit page</translation>
    </message>
    <message>
        <source>Dữ liệu mẫu không dùng để ký, ban hành.</source>
        <translation>Sample data are not for signing or issuing.</translation>
    </message>
    <message>
        <source>Đã ghi nhận, xem ở mục Đã ban hành.</source>
        <translation>Recorded; see under Issued.</translation>
    </message>
    <message>
        <source>Đã chép chữ của trang {number}.</source>
        <translation>Copied the words of page {number}.</translation>
    </message>
    <message>
        <source>&amp;Trang</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>Trang trước (Ctrl+Page Up)</source>
        <translation>Previous page (Ctrl+Page Up)</translation>
    </message>
    <message>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Đến trang số</source>
        <translation>Go to page</translation>
    </message>
    <message>
        <source>Trang sau (Ctrl+Page Down)</source>
        <translation>Next page (Ctrl+Page Down)</translation>
    </message>
    <message>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Thu nhỏ (Ctrl+-)</source>
        <translation>Zoom out (Ctrl+-)</translation>
    </message>
    <message>
        <source>Thu nhỏ</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Cỡ hiển thị</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Ctrl+0 vừa trang, Ctrl+1 cỡ thật, Ctrl+2 vừa bề ngang</source>
        <translation>Ctrl+0 fit page, Ctrl+1 true size, Ctrl+2 fit width</translation>
    </message>
    <message>
        <source>Phóng to (Ctrl++)</source>
        <translation>Zoom in (Ctrl++)</translation>
    </message>
    <message>
        <source>Phóng to</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Tìm trong báo cáo (Ctrl+F)</source>
        <translation>Search the report (Ctrl+F)</translation>
    </message>
    <message>
        <source>Tìm trong báo cáo</source>
        <translation>Search the report</translation>
    </message>
    <message>
        <source>Gõ không dấu thì tìm mọi cách viết, gõ có dấu thì tìm đúng dấu. Enter hoặc F3: chỗ sau, Shift+F3: chỗ trước. Ở trang: Ctrl+C chép chữ của trang</source>
        <translation>Without accents any spelling is found, with accents exactly that one. Enter or F3: next, Shift+F3: previous. On the page: Ctrl+C copies its words</translation>
    </message>
    <message>
        <source>Chỗ tìm thấy trước (Shift+F3)</source>
        <translation>Previous match (Shift+F3)</translation>
    </message>
    <message>
        <source>Chỗ tìm thấy trước</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Chỗ tìm thấy sau (F3)</source>
        <translation>Next match (F3)</translation>
    </message>
    <message>
        <source>Chỗ tìm thấy sau</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Danh sách trang</source>
        <translation>List of pages</translation>
    </message>
    <message>
        <source>Trang báo cáo</source>
        <translation>Pages of the report</translation>
    </message>
    <message>
        <source>&amp;In…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>&amp;Lưu…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>Ctrl+S lưu PDF</source>
        <translation>Ctrl+S saves a PDF</translation>
    </message>
    <message>
        <source>&amp;Mở bằng chương trình khác</source>
        <translation>&amp;Open with another program</translation>
    </message>
    <message>
        <source>&amp;Ghi nhận đã ban hành…</source>
        <translation>&amp;Record as issued…</translation>
    </message>
    <message>
        <source>Đó&amp;ng</source>
        <translation>Clo&amp;se</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Đang gửi đến máy in…</source>
        <translation>Sending to the printer…</translation>
    </message>
    <message>
        <source>Dừ&amp;ng</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Đó&amp;ng</source>
        <translation>Clo&amp;se</translation>
    </message>
    <message>
        <source>Đã dừng in. Máy in có thể còn in nốt những trang đã nhận.</source>
        <translation>Printing was stopped. The printer may still print the pages it has.</translation>
    </message>
    <message>
        <source>Đã gửi đến máy in “{name}”.</source>
        <translation>Sent to the printer “{name}”.</translation>
    </message>
    <message>
        <source>Đã gửi {count} tờ, in mặt trước. Đợi máy in xong, đặt lại cả xấp vào khay để in lên mặt trắng rồi bấm “In mặt sau”.</source>
        <translation>{count} sheets were sent, front sides. When the printer is done, put the stack back to print on the blank side and press “Print back sides”.</translation>
    </message>
    <message>
        <source>&amp;In mặt sau</source>
        <translation>&amp;Print back sides</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Đang in</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>&amp;Lưu PDF…</source>
        <translation>&amp;Save PDF…</translation>
    </message>
</context>
<context>
    <name>PrintForm</name>
    <message>
        <source>Đang tìm máy in…</source>
        <translation>Looking for printers…</translation>
    </message>
    <message>
        <source>Trang đang &amp;xem ({number})</source>
        <translation>&amp;Page in view ({number})</translation>
    </message>
    <message>
        <source>Tất &amp;cả ({count} trang)</source>
        <translation>&amp;All ({count} pages)</translation>
    </message>
    <message>
        <source>Một mặt</source>
        <translation>One side</translation>
    </message>
    <message>
        <source>Hai mặt, máy in tự lật giấy</source>
        <translation>Two sides, turned by the printer</translation>
    </message>
    <message>
        <source>Hai mặt, lật giấy bằng tay</source>
        <translation>Two sides, turned by hand</translation>
    </message>
    <message>
        <source>In mặt sau the&amp;o thứ tự ngược</source>
        <translation>Print the back in &amp;reverse order</translation>
    </message>
    <message>
        <source>In từ trang cuối về trang đầ&amp;u</source>
        <translation>Print from the &amp;last page to the first</translation>
    </message>
    <message>
        <source>Tùy máy in và cách đặt giấy: in thử hai tờ, mặt sau lệch trang thì đổi ô này</source>
        <translation>Depends on printer and tray: try two sheets, and change this if the backs do not fit</translation>
    </message>
    <message>
        <source>&amp;Máy in</source>
        <translation>&amp;Printer</translation>
    </message>
    <message>
        <source>Trang in</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Tất &amp;cả</source>
        <translation>&amp;All</translation>
    </message>
    <message>
        <source>Trang đang &amp;xem</source>
        <translation>Page in &amp;view</translation>
    </message>
    <message>
        <source>Các t&amp;rang</source>
        <translation>Pa&amp;ges</translation>
    </message>
    <message>
        <source>ví dụ: 1-3, 5</source>
        <translation>e.g. 1-3, 5</translation>
    </message>
    <message>
        <source>Các trang cần in</source>
        <translation>Pages to print</translation>
    </message>
    <message>
        <source>&amp;Số bản</source>
        <translation>&amp;Copies</translation>
    </message>
    <message>
        <source>Mặt &amp;giấy</source>
        <translation>S&amp;ides</translation>
    </message>
</context>
<context>
    <name>ProfileFields</name>
    <message>
        <source>Ủy ban nhân dân xã</source>
        <translation>People&apos;s Committee of the commune</translation>
    </message>
    <message>
        <source>Phụ lục không có phần này.</source>
        <translation>An appendix does not have this part.</translation>
    </message>
    <message>
        <source>Kính gửi từng đơn vị được đôn đốc.</source>
        <translation>Addressed to each unit reminded.</translation>
    </message>
    <message>
        <source>Biên bản không có phần này.</source>
        <translation>Minutes have no such part.</translation>
    </message>
</context>
<context>
    <name>ProgrammeTable</name>
    <message>
        <source>Dự kiến</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Ngày kiểm tra</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Đã trả lời</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Không đạt</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>Mẫu phiếu</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Tháng {month}</source>
        <translation>Month {month}</translation>
    </message>
    <message>
        <source>Bổ sung</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>{date} (lần {number})</source>
        <translation>{date} (no. {number})</translation>
    </message>
</context>
<context>
    <name>ProgressLogForm</name>
    <message>
        <source>Theo tiêu chí</source>
        <translation>By criterion</translation>
    </message>
    <message>
        <source>Theo ngày, mỗi ghi chép một lần</source>
        <translation>By day, each note once</translation>
    </message>
    <message>
        <source>Toàn xã</source>
        <translation>Whole commune</translation>
    </message>
    <message>
        <source>toàn xã</source>
        <translation>whole commune</translation>
    </message>
    <message>
        <source>{whose}, tiêu chí {code}</source>
        <translation>{whose}, criterion {code}</translation>
    </message>
    <message>
        <source>Nhật ký tiến độ năm {year}, {whose}</source>
        <translation>Progress notes of {year}, {whose}</translation>
    </message>
    <message>
        <source>Các ghi chép nhật ký: ngày, nội dung, tình trạng, ai báo và báo bằng cách nào. Không ký.</source>
        <translation>The notes: day, text, progress, who reported and how. Not signed.</translation>
    </message>
    <message>
        <source>Đơn &amp;vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>&amp;Mã tiêu chí</source>
        <translation>&amp;Code of the criterion</translation>
    </message>
    <message>
        <source>để trống: mọi tiêu chí</source>
        <translation>blank: all criteria</translation>
    </message>
    <message>
        <source>&amp;Từ ngày</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>Đến ngà&amp;y</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>Xế&amp;p</source>
        <translation>&amp;Order</translation>
    </message>
    <message>
        <source>In cả ghi &amp;chép đã đính chính</source>
        <translation>Also print &amp;corrected notes</translation>
    </message>
</context>
<context>
    <name>ProposedCriteria</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
</context>
<context>
    <name>QuestionsTable</name>
    <message>
        <source>Phần</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Điều khoản</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Câu hỏi</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Cách trả lời</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>(thôi dùng) {text}</source>
        <translation>(retired) {text}</translation>
    </message>
</context>
<context>
    <name>RefusedStart</name>
    <message>
        <source>&amp;Khôi phục từ bản sao lưu…</source>
        <translation>&amp;Restore from a copy…</translation>
    </message>
    <message>
        <source>&amp;Tạo hồ sơ mới</source>
        <translation>&amp;Make a new workspace</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Clos&amp;e</translation>
    </message>
    <message>
        <source>Bản sao lưu mới nhất bên cạnh hồ sơ: {when}.</source>
        <translation>Newest copy beside the workspace: {when}.</translation>
    </message>
    <message>
        <source>Đã khôi phục từ bản sao lưu “{name}”.</source>
        <translation>Restored from the copy “{name}”.</translation>
    </message>
    <message>
        <source>Tệp trước đó được giữ tại “{kept}”.</source>
        <translation>The file before is kept at “{kept}”.</translation>
    </message>
    <message>
        <source>Còn thiếu {count} tệp tài liệu kiểm chứng.</source>
        <translation>{count} evidence files are missing.</translation>
    </message>
</context>
<context>
    <name>RegisterChoices</name>
    <message>
        <source>Các hoạt động theo loại, rồi tổng hợp theo đơn vị và quý. Không ký.</source>
        <translation>The activities by kind, then totals by unit and quarter. Not signed.</translation>
    </message>
    <message>
        <source>Loại &amp;hoạt động</source>
        <translation>&amp;Kind of activity</translation>
    </message>
    <message>
        <source>Đơn &amp;vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>&amp;Quý</source>
        <translation>&amp;Quarter</translation>
    </message>
    <message>
        <source>Mọi loại</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Toàn xã</source>
        <translation>Whole commune</translation>
    </message>
    <message>
        <source>Quý {number}</source>
        <translation>Quarter {number}</translation>
    </message>
    <message>
        <source>Cả năm</source>
        <translation>Whole year</translation>
    </message>
    <message>
        <source>Sổ hoạt động năm {year}</source>
        <translation>Register of activities of {year}</translation>
    </message>
</context>
<context>
    <name>ReminderForm</name>
    <message>
        <source>Mọi đơn vị có việc</source>
        <translation>All units with something open</translation>
    </message>
    <message>
        <source>các đơn vị</source>
        <translation>the units</translation>
    </message>
    <message>
        <source>Công văn đôn đốc {whose}</source>
        <translation>Reminder to {whose}</translation>
    </message>
    <message>
        <source>Chỉ tiêu chí đã quá hạn</source>
        <translation>Only overdue criteria</translation>
    </message>
    <message numerus="yes">
        <source>Cả tiêu chí đến hạn trong %n ngày</source>
        <translation>
            <numerusform>With criteria due within %n day</numerusform>
            <numerusform>With criteria due within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã ghi một lần nhắc cho %n tiêu chí: {units}. Ghi nhầm thì bấm Hoàn tác.</source>
        <translation>
            <numerusform>A reminder recorded for %n criterion: {units}. If by mistake, undo.</numerusform>
            <numerusform>A reminder recorded for %n criteria: {units}. If by mistake, undo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mỗi đơn vị một công văn, có bảng tiêu chí đơn vị chủ trì. Phòng ban hành thì viết “đề nghị”, Ủy ban nhân dân xã thì viết “yêu cầu”.</source>
        <translation>A letter for each unit, with a table of the criteria it leads. An office writes “đề nghị”, the UBND writes “yêu cầu”.</translation>
    </message>
    <message>
        <source>Đơn &amp;vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>Tính đến ngà&amp;y</source>
        <translation>As of da&amp;y</translation>
    </message>
    <message>
        <source>Hạn &amp;trả lời</source>
        <translation>Answer &amp;by</translation>
    </message>
    <message>
        <source>&amp;Sắp đến hạn</source>
        <translation>&amp;Due soon</translation>
    </message>
    <message>
        <source>Cả tiêu chí thiế&amp;u tài liệu kiểm chứng</source>
        <translation>Criteria that &amp;lack evidence too</translation>
    </message>
    <message>
        <source>Khi lưu, &amp;mỗi đơn vị một tệp</source>
        <translation>When saved, a &amp;file for each unit</translation>
    </message>
    <message>
        <source>Lời &amp;công văn…</source>
        <translation>&amp;Words of the letter…</translation>
    </message>
    <message>
        <source>Cơ &amp;quan, người ký…</source>
        <translation>&amp;Office, signer…</translation>
    </message>
    <message>
        <source>G&amp;hi đã gửi</source>
        <translation>&amp;Record as sent</translation>
    </message>
    <message>
        <source>Sau khi gửi: ghi một lần nhắc vào nhật ký của từng tiêu chí trong công văn.</source>
        <translation>Once sent: a reminder in the log of every criterion in the letter.</translation>
    </message>
</context>
<context>
    <name>ReportKinds</name>
    <message>
        <source>Phụ lục phân công</source>
        <translation>Assignment appendix</translation>
    </message>
    <message>
        <source>Công văn phân công</source>
        <translation>Assignment letter</translation>
    </message>
    <message>
        <source>Giao ban</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Biểu đồ cho lãnh đạo</source>
        <translation>Charts for a leader</translation>
    </message>
    <message>
        <source>Nhật ký tiến độ</source>
        <translation>Progress notes</translation>
    </message>
    <message>
        <source>Phiếu giao đơn vị</source>
        <translation>Sheet for a unit</translation>
    </message>
    <message>
        <source>Báo cáo tiến độ Bộ chỉ số</source>
        <translation>Progress on the criteria</translation>
    </message>
    <message>
        <source>Báo cáo CCHC định kỳ</source>
        <translation>Periodic report on the reform</translation>
    </message>
    <message>
        <source>Công văn đôn đốc</source>
        <translation>Letter of reminder</translation>
    </message>
    <message>
        <source>Bảng tự chấm điểm</source>
        <translation>Self-scoring table</translation>
    </message>
    <message>
        <source>Tờ trình điểm tự chấm</source>
        <translation>Submission of the self-scores</translation>
    </message>
    <message>
        <source>Biên bản họp chấm điểm</source>
        <translation>Minutes on the scores</translation>
    </message>
    <message>
        <source>Phiếu kiểm tra</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Phiếu không phù hợp</source>
        <translation>Nonconformities</translation>
    </message>
    <message>
        <source>Báo cáo đánh giá nội bộ</source>
        <translation>Internal audit report</translation>
    </message>
    <message>
        <source>Biên bản một cửa</source>
        <translation>One-stop minutes</translation>
    </message>
    <message>
        <source>Sổ hoạt động</source>
        <translation>Register of activities</translation>
    </message>
</context>
<context>
    <name>ReportMaker</name>
    <message>
        <source>Làm báo cáo</source>
        <translation>Make a report</translation>
    </message>
    <message>
        <source>L&amp;oại báo cáo</source>
        <translation>&amp;Kind of report</translation>
    </message>
    <message>
        <source>Loại báo cáo</source>
        <translation>Kind of report</translation>
    </message>
    <message>
        <source>Báo cáo &amp;gần đây</source>
        <translation>&amp;Recent reports</translation>
    </message>
    <message>
        <source>Báo cáo gần đây, Enter để xem lại với cùng lựa chọn</source>
        <translation>Recent reports; Enter shows one again with the same choices</translation>
    </message>
    <message>
        <source>Báo cáo đã xem, in hoặc lưu sẽ hiện ở đây để làm lại với cùng lựa chọn.</source>
        <translation>Reports that were viewed, printed or saved appear here, to be made again with the same choices.</translation>
    </message>
    <message>
        <source>&amp;Nhập bộ tiêu chí…</source>
        <translation>&amp;Import criteria…</translation>
    </message>
    <message>
        <source>Đang làm báo cáo…</source>
        <translation>Making the report…</translation>
    </message>
    <message>
        <source>Đang làm báo cáo</source>
        <translation>Making the report</translation>
    </message>
    <message>
        <source>&amp;Dừng</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>&amp;Xem trước</source>
        <translation>Pre&amp;view</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>&amp;In…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>&amp;Lưu…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Dừng việc đang làm</source>
        <translation>Stop what is running</translation>
    </message>
</context>
<context>
    <name>ReportWordsDialog</name>
    <message>
        <source>Lời: {title}</source>
        <translation>Words: {title}</translation>
    </message>
    <message>
        <source>Chèn số liệu</source>
        <translation>Insert a figure</translation>
    </message>
    <message>
        <source>{name} (đã sửa)</source>
        <translation>{name} (edited)</translation>
    </message>
    <message>
        <source>Số liệu từng nhóm</source>
        <translation>Figures by group</translation>
    </message>
    <message>
        <source>Lời báo cáo</source>
        <translation>Words of the report</translation>
    </message>
    <message>
        <source>Các &amp;phần của báo cáo</source>
        <translation>&amp;Parts of the report</translation>
    </message>
    <message>
        <source>Phần chưa sửa thì theo số liệu. Trong phần đã sửa, tên ở giữa hai dấu { } được thay bằng số liệu khi in. Dòng bắt đầu bằng dấu “-” là một gạch đầu dòng.</source>
        <translation>A part that is not edited follows the data. In an edited part a name between { } is replaced by its figure in print. A line that begins with “-” is an item.</translation>
    </message>
    <message>
        <source>&amp;Nội dung, mỗi đoạn một dòng</source>
        <translation>&amp;Text, a paragraph a line</translation>
    </message>
    <message>
        <source>&amp;Chèn số liệu</source>
        <translation>&amp;Insert a figure</translation>
    </message>
    <message>
        <source>F4</source>
        <translation>F4</translation>
    </message>
    <message>
        <source>Lấy lại lời &amp;soạn sẵn</source>
        <translation>Back to the &amp;draft</translation>
    </message>
    <message>
        <source>Phần đang chọn lại theo số liệu; chỉ ghi khi bấm Lưu.</source>
        <translation>The chosen part follows the data again; written only by Save.</translation>
    </message>
    <message>
        <source>Khi &amp;in</source>
        <translation>When &amp;printed</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Làm báo cáo</source>
        <translation>Make a report</translation>
    </message>
    <message>
        <source>Đã ban hành</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Báo cáo năm {year}</source>
        <translation>Reports of {year}</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Đang tìm các bản sao lưu…</source>
        <translation>Looking for copies…</translation>
    </message>
    <message>
        <source>Đang kiểm tra bản sao này…</source>
        <translation>Checking this copy…</translation>
    </message>
    <message>
        <source>Bản này là của một hồ sơ khác ({commune}).</source>
        <translation>This copy is of another workspace ({commune}).</translation>
    </message>
    <message>
        <source>chưa ghi tên xã</source>
        <translation>commune not named</translation>
    </message>
    <message>
        <source>Bản này có trước khi khóa năm {years}: khôi phục thì năm đó lại sửa được.</source>
        <translation>This copy is from before {years} was closed: restored, that year can be changed again.</translation>
    </message>
    <message>
        <source>Thiếu {count} tệp tài liệu kiểm chứng.</source>
        <translation>{count} evidence files are missing.</translation>
    </message>
    <message>
        <source>Chưa có ghi chép nhật ký nào.</source>
        <translation>No progress note yet.</translation>
    </message>
    <message>
        <source>Ghi chép cuối cùng trong bản này:</source>
        <translation>Last notes in this copy:</translation>
    </message>
    <message>
        <source>Chọn thư mục có bản sao lưu</source>
        <translation>Choose a folder with copies</translation>
    </message>
    <message>
        <source>Dừn&amp;g</source>
        <translation>Sto&amp;p</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Clos&amp;e</translation>
    </message>
    <message>
        <source>Đang chép tài liệu kiểm chứng: {percent} %</source>
        <translation>Copying evidence: {percent} %</translation>
    </message>
    <message>
        <source>Khôi phục từ bản sao lưu</source>
        <translation>Restore from a copy</translation>
    </message>
    <message>
        <source>Chọn một bản để xem trong đó có gì. Hồ sơ hiện tại không bị xóa: nó được giữ trong thư mục “….truockhoiphuc” bên cạnh (“….hong” nếu đã hỏng), và nằm trong danh sách này để khôi phục trở lại. Hoàn tác sau đó là theo các bước có trong bản sao.</source>
        <translation>Choose a copy to see what is in it. The present workspace is not deleted: it is kept in the folder “….truockhoiphuc” beside it (“….hong” if damaged) and stands in this list to be restored again. Undo then follows the steps in the copy.</translation>
    </message>
    <message>
        <source>Các bản sao lưu, mới nhất trước</source>
        <translation>Copies, newest first</translation>
    </message>
    <message>
        <source>Chưa thấy bản sao lưu nào. Cắm USB hoặc nối ổ mạng có bản sao, rồi bấm “Tìm ở thư mục khác…”.</source>
        <translation>No copy found. Plug in the USB stick or connect the drive that has copies, then press “Look in another folder…”.</translation>
    </message>
    <message>
        <source>&amp;Tìm ở thư mục khác…</source>
        <translation>&amp;Look in another folder…</translation>
    </message>
    <message>
        <source>&amp;Khôi phục bản này</source>
        <translation>&amp;Restore this copy</translation>
    </message>
</context>
<context>
    <name>RowActs</name>
    <message>
        <source>Sửa ô</source>
        <translation>Edit cell</translation>
    </message>
    <message>
        <source>Sửa thông tin của dòng</source>
        <translation>Edit the fields of the row</translation>
    </message>
    <message>
        <source>Điền xuống các dòng đang chọn</source>
        <translation>Fill down the chosen rows</translation>
    </message>
    <message>
        <source>Chép các dòng đang chọn</source>
        <translation>Copy the chosen rows</translation>
    </message>
    <message>
        <source>Dán các ô chép từ bảng tính</source>
        <translation>Paste cells from a spreadsheet</translation>
    </message>
    <message>
        <source>Gắn tệp cho các dòng đang chọn</source>
        <translation>Attach files to the chosen rows</translation>
    </message>
    <message>
        <source>Lịch sử của dòng</source>
        <translation>History of the row</translation>
    </message>
    <message>
        <source>Lập phiếu không phù hợp</source>
        <translation>Raise a nonconformity</translation>
    </message>
    <message>
        <source>Ghi nhật ký</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Hạn, gia hạn…</source>
        <translation>Due date, extension…</translation>
    </message>
    <message>
        <source>Mốc định kỳ…</source>
        <translation>Series of milestones…</translation>
    </message>
    <message>
        <source>Phiếu không phù hợp…</source>
        <translation>Nonconformity…</translation>
    </message>
    <message>
        <source>Chấm điểm</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Gắn tệp…</source>
        <translation>Attach a file…</translation>
    </message>
    <message>
        <source>Sửa thông tin</source>
        <translation>Edit details</translation>
    </message>
    <message>
        <source>Chép các dòng</source>
        <translation>Copy the rows</translation>
    </message>
    <message>
        <source>Dán từ ô này</source>
        <translation>Paste from this cell on</translation>
    </message>
    <message>
        <source>Điền xuống dưới</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Cột…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>Sửa ô {column}</source>
        <translation>Edit {column}</translation>
    </message>
    <message>
        <source>Đặt {column} cho {count} dòng</source>
        <translation>Set {column} of {count} rows</translation>
    </message>
</context>
<context>
    <name>RowMoving</name>
    <message>
        <source>Chuyển dòng lên</source>
        <translation>Move the row up</translation>
    </message>
    <message>
        <source>Chuyển dòng xuống</source>
        <translation>Move the row down</translation>
    </message>
    <message>
        <source>Đưa ra một cấp</source>
        <translation>Move out one level</translation>
    </message>
    <message>
        <source>Đưa vào một cấp</source>
        <translation>Move in one level</translation>
    </message>
</context>
<context>
    <name>SampleBanner</name>
    <message>
        <source>Bỏ dữ liệu mẫu</source>
        <translation>Remove sample data</translation>
    </message>
</context>
<context>
    <name>SavedLine</name>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Đã lưu lúc {time}: {name}</source>
        <translation>Saved at {time}: {name}</translation>
    </message>
    <message>
        <source>Mọi thay đổi đã được lưu ({time})</source>
        <translation>All changes are saved ({time})</translation>
    </message>
    <message>
        <source>Cập nhật lúc {time}</source>
        <translation>Updated at {time}</translation>
    </message>
    <message>
        <source>Sao lưu gần nhất: {when}</source>
        <translation>Last backup: {when}</translation>
    </message>
    <message>
        <source>nơi thứ hai: {when}</source>
        <translation>second place: {when}</translation>
    </message>
    <message>
        <source>thử khôi phục không đạt</source>
        <translation>restore rehearsal failed</translation>
    </message>
</context>
<context>
    <name>ScoreActs</name>
    <message>
        <source>Cách chấm của các tiêu chí đang chọn</source>
        <translation>The rule of the chosen criteria</translation>
    </message>
    <message>
        <source>Lấy số liệu từ các nguồn</source>
        <translation>Take figures from their sources</translation>
    </message>
</context>
<context>
    <name>ScoreChartsView</name>
    <message>
        <source>Năm này chưa có bộ tiêu chí nên chưa có gì để vẽ.</source>
        <translation>This year has no criteria yet, so there is nothing to draw.</translation>
    </message>
    <message>
        <source>Năm câu cho lãnh đạo</source>
        <translation>Five sentences for a leader</translation>
    </message>
    <message>
        <source>Biểu đồ tiến độ và điểm mất</source>
        <translation>Charts of progress and points lost</translation>
    </message>
</context>
<context>
    <name>ScoreCheckView</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Vướng gì</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Tất cả ({count})</source>
        <translation>All ({count})</translation>
    </message>
    <message>
        <source>Không còn gì cản trở. Có thể in bảng tự chấm điểm ở trang Báo cáo.</source>
        <translation>Nothing stands in the way. The self-scoring table can be printed from the page Reports.</translation>
    </message>
    <message>
        <source>Năm này chưa có bộ tiêu chí nên chưa có gì để kiểm tra.</source>
        <translation>This year has no criteria yet, so there is nothing to check.</translation>
    </message>
    <message>
        <source>Kiểm tra trước khi gửi</source>
        <translation>Check before sending</translation>
    </message>
    <message>
        <source>&amp;Vướng gì</source>
        <translation>What is &amp;wrong</translation>
    </message>
    <message>
        <source>Enter: đến chỗ sửa. Danh sách tự kiểm tra lại sau mỗi thay đổi.</source>
        <translation>Enter: go there. The list is checked again after every change.</translation>
    </message>
    <message>
        <source>Những gì còn vướng trước khi gửi; Enter để đến chỗ sửa</source>
        <translation>What still stands in the way; Enter to go there</translation>
    </message>
</context>
<context>
    <name>ScoreFacts</name>
    <message>
        <source>chưa ghi</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>Tối đa {points} điểm</source>
        <translation>At most {points} points</translation>
    </message>
    <message>
        <source>chưa có đơn vị chủ trì</source>
        <translation>no leading unit</translation>
    </message>
    <message>
        <source>chưa chọn</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>Cách chấm: {rule}</source>
        <translation>Rule: {rule}</translation>
    </message>
    <message>
        <source>Lời văn: {text}</source>
        <translation>Words: {text}</translation>
    </message>
    <message>
        <source>Nguồn số liệu: {said}</source>
        <translation>Source of figures: {said}</translation>
    </message>
    <message>
        <source>Tài liệu kiểm chứng có tệp: {count}</source>
        <translation>Documents with a file: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n văn bản có số, chưa có tệp</source>
        <translation>
            <numerusform>%n document with a number and no file</numerusform>
            <numerusform>%n documents with a number and no file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreForm</name>
    <message>
        <source>Có phát sinh, chấm theo số liệu</source>
        <translation>Cases arose, scored by figures</translation>
    </message>
    <message>
        <source>Thiếu TLKC ({count}): ghi cách tính điểm, mục và trang của tài liệu.</source>
        <translation>Evidence lacking ({count}): say how the points were found, with section and page.</translation>
    </message>
</context>
<context>
    <name>ScoreInputFields</name>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{level}: {points} điểm</source>
        <translation>{level}: {points} points</translation>
    </message>
    <message>
        <source>lần</source>
        <translation>times</translation>
    </message>
    <message>
        <source>điểm</source>
        <translation>points</translation>
    </message>
    <message>
        <source>có/không, 37/51 hoặc số</source>
        <translation>yes/no, 37/51 or a number</translation>
    </message>
</context>
<context>
    <name>ScoreLetterForm</name>
    <message>
        <source>Biên bản họp chấm điểm năm {year}</source>
        <translation>Minutes on the scores {year}</translation>
    </message>
    <message>
        <source>Tờ trình UBND xã về điểm tự chấm năm {year}</source>
        <translation>Submission to the UBND on the self-scores {year}</translation>
    </message>
    <message>
        <source>Tờ trình thành phố về điểm tự chấm năm {year}</source>
        <translation>Submission to the city on the self-scores {year}</translation>
    </message>
    <message>
        <source>Phòng trình UBND xã phê duyệt điểm tự chấm, rồi UBND xã trình thành phố thẩm định.</source>
        <translation>The office asks the UBND to approve the self-scores, then the UBND asks the city to appraise them.</translation>
    </message>
    <message>
        <source>Biên bản cuộc họp xem xét điểm tự chấm, theo mẫu 1.9 của Nghị định 30/2020.</source>
        <translation>Minutes of the meeting on the self-scores, by model 1.9 of decree 30/2020.</translation>
    </message>
    <message>
        <source>UBND xã</source>
        <translation>The UBND</translation>
    </message>
    <message>
        <source>Thành phố</source>
        <translation>The city</translation>
    </message>
    <message>
        <source>Lời soạn sẵn là đề xuất, không phải mẫu đã ban hành: sửa ở “Lời báo cáo…”.</source>
        <translation>The drafted words are a proposal, not an issued form: edit them at “Words…”.</translation>
    </message>
    <message>
        <source>Gửi &amp;tới</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>Lời &amp;báo cáo…</source>
        <translation>&amp;Words of the report…</translation>
    </message>
    <message>
        <source>Người ký, nơi n&amp;hận…</source>
        <translation>&amp;Signer, recipients…</translation>
    </message>
</context>
<context>
    <name>ScoreRoundsDialog</name>
    <message>
        <source>Các bước chấm điểm năm {year}</source>
        <translation>Steps of scoring {year}</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Xong ngày</source>
        <translation>Over on</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>{points} điểm ({count})</source>
        <translation>{points} points ({count})</translation>
    </message>
    <message>
        <source>Các bước chấm điểm</source>
        <translation>Steps of scoring</translation>
    </message>
    <message>
        <source>Bước</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Đã chấm</source>
        <translation>Scored</translation>
    </message>
    <message>
        <source>Ghi ngày xong thì bước sau thành bước đang làm. Hạn bổ sung riêng của một tiêu chí ghi khi chấm tiêu chí đó.</source>
        <translation>With the day a step was over, the next is the one being done. A deadline of a single criterion is recorded where it is scored.</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ScoreRuleDialog</name>
    <message numerus="yes">
        <source>%n tiêu chí</source>
        <translation>
            <numerusform>%n criterion</numerusform>
            <numerusform>%n criteria</numerusform>
        </translation>
    </message>
    <message>
        <source>Dán phần nói về cách chấm trong quyết định</source>
        <translation>Paste what the decision says about scoring</translation>
    </message>
    <message>
        <source>Mỗi tiêu chí giữ lời văn riêng của nó</source>
        <translation>Each criterion keeps its own words</translation>
    </message>
    <message>
        <source>{who}: xã không tự chấm, điểm được ghi khi có kết quả. Ở đây chỉ giữ lời văn.</source>
        <translation>{who}: the commune does not score it; points are recorded when they are known. Only the words are kept here.</translation>
    </message>
    <message>
        <source>Điểm tối đa {points}.</source>
        <translation>At most {points} points.</translation>
    </message>
    <message>
        <source>Chưa ghi điểm tối đa.</source>
        <translation>The maximum is not recorded.</translation>
    </message>
    <message>
        <source>Các tiêu chí đang có cách chấm khác nhau; lưu là đặt một cách cho tất cả.</source>
        <translation>The chosen criteria have different rules; saving sets one for all.</translation>
    </message>
    <message>
        <source>Điểm cộng: cộng ngoài tổng điểm, không có thì không mất điểm.</source>
        <translation>Bonus: added beside the total, none loses nothing.</translation>
    </message>
    <message>
        <source>Điểm trừ: ghi số điểm bị trừ là số dương, chương trình trừ vào tổng.</source>
        <translation>Penalty: type the points as positive, the program takes them off.</translation>
    </message>
    <message>
        <source>Bỏ qua {count} tiêu chí không do xã tự chấm.</source>
        <translation>{count} criteria that others score are left out.</translation>
    </message>
    <message>
        <source>Đọc là: {rule}.</source>
        <translation>Reads: {rule}.</translation>
    </message>
    <message>
        <source>Ví dụ: {examples}.</source>
        <translation>Example: {examples}.</translation>
    </message>
    <message>
        <source>Chưa có bậc cho: {gaps}; số liệu ở đó để trống điểm.</source>
        <translation>No step for: {gaps}; figures there stay without points.</translation>
    </message>
    <message>
        <source>Bậc cao nhất được {most} điểm, chưa đến điểm tối đa.</source>
        <translation>The highest step gives {most} points, less than the most there are.</translation>
    </message>
    <message>
        <source>Số liệu: {figures}.</source>
        <translation>Figures: {figures}.</translation>
    </message>
    <message>
        <source>Cách chấm</source>
        <translation>Scored by</translation>
    </message>
    <message>
        <source>&amp;Lời văn trong bộ tiêu chí</source>
        <translation>&amp;Words of the criteria set</translation>
    </message>
    <message>
        <source>Lấy các bậc từ lời &amp;văn</source>
        <translation>Take steps from the &amp;words</translation>
    </message>
    <message>
        <source>Các dòng có điểm được chép sang ô bên, để xem và sửa trước khi lưu</source>
        <translation>Lines with points are copied beside, to be looked at and edited before saving</translation>
    </message>
    <message>
        <source>&amp;Cách chấm</source>
        <translation>&amp;Rule</translation>
    </message>
    <message>
        <source>&amp;Không phát sinh</source>
        <translation>If no case &amp;arose</translation>
    </message>
    <message>
        <source>&amp;Số liệu lấy từ</source>
        <translation>&amp;Figures come from</translation>
    </message>
    <message>
        <source>Các &amp;bậc, mỗi dòng một bậc, cuối dòng là điểm</source>
        <translation>&amp;Steps, one a line, points last</translation>
    </message>
    <message>
        <source>&amp;Dưới bao nhiêu % thì được 0 điểm</source>
        <translation>&amp;Below which % nothing is earned</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Từ bao nhiêu % thì được điểm &amp;tối đa</source>
        <translation>From which % the &amp;maximum is earned</translation>
    </message>
    <message>
        <source>100</source>
        <translation>100</translation>
    </message>
    <message>
        <source>Mỗi lần đượ&amp;c bao nhiêu điểm</source>
        <translation>&amp;Points each time</translation>
    </message>
    <message>
        <source>Nhiều &amp;nhất bao nhiêu điểm</source>
        <translation>At &amp;most points</translation>
    </message>
    <message>
        <source>điểm tối đa</source>
        <translation>the maximum</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ScoreRuleFields</name>
    <message>
        <source>(chưa chọn)</source>
        <translation>(not chosen)</translation>
    </message>
    <message>
        <source>Có/Không</source>
        <translation>Yes/no</translation>
    </message>
    <message>
        <source>Bậc thang theo số liệu</source>
        <translation>Steps by figures</translation>
    </message>
    <message>
        <source>Bậc thang theo mức bằng lời</source>
        <translation>Levels by words</translation>
    </message>
    <message>
        <source>Tuyến tính theo tỷ lệ</source>
        <translation>Linear by rate</translation>
    </message>
    <message>
        <source>Đếm số lần, nhân điểm, có mức trần</source>
        <translation>Count times points, with a ceiling</translation>
    </message>
    <message>
        <source>Nhập điểm bằng tay</source>
        <translation>Points typed by hand</translation>
    </message>
</context>
<context>
    <name>ScoreSourceBox</name>
    <message>
        <source>(giữ nguyên của từng tiêu chí)</source>
        <translation>(as each criterion has it)</translation>
    </message>
    <message>
        <source>(nhập tay)</source>
        <translation>(typed)</translation>
    </message>
    <message>
        <source>(nguồn không còn)</source>
        <translation>(source gone)</translation>
    </message>
</context>
<context>
    <name>ScoreSourcesDialog</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Đang ghi</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Nguồn nói</source>
        <translation>Source says</translation>
    </message>
    <message>
        <source>Lưu ý</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Các tiêu chí có nguồn số liệu. Dòng đang chọn sẽ được ghi ở bước “{stage}”, cả lượt hoàn tác một lần; nguồn chưa có số liệu thì không ghi gì.</source>
        <translation>Criteria with a source of figures. Chosen rows are recorded at the step “{stage}”, undone at once; a source without figures records nothing.</translation>
    </message>
    <message>
        <source>{count} tiêu chí có số liệu khác với đang ghi, đã chọn sẵn.</source>
        <translation>{count} criteria have figures unlike those recorded; they are chosen.</translation>
    </message>
    <message>
        <source>Chưa tiêu chí nào có nguồn số liệu. Hãy chọn ở ô “Số liệu lấy từ” của hộp Cách chấm (F4).</source>
        <translation>No criterion has a source of figures. Choose one in “Figures come from” of the rule (F4).</translation>
    </message>
    <message>
        <source>Đã ghi số liệu của {count} tiêu chí.</source>
        <translation>Figures of {count} criteria recorded.</translation>
    </message>
    <message>
        <source>Còn {count} tiêu chí khác cũng chưa ghi được.</source>
        <translation>{count} more could not be recorded either.</translation>
    </message>
    <message>
        <source>Lấy số liệu chấm điểm</source>
        <translation>Take figures for scoring</translation>
    </message>
    <message>
        <source>Số liệu đang ghi và số liệu của nguồn; Ctrl+Cách để bỏ hoặc chọn một dòng</source>
        <translation>Figures recorded and those of the source; Ctrl+Space to choose a row or not</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Cl&amp;ose</translation>
    </message>
    <message>
        <source>&amp;Lấy các dòng đang chọn</source>
        <translation>&amp;Take the chosen rows</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ScoreSteps</name>
    <message>
        <source>&amp;Xong {day:%d/%m}</source>
        <translation>&amp;Over {day:%d/%m}</translation>
    </message>
    <message>
        <source>&amp;Hạn {day:%d/%m}</source>
        <translation>&amp;Due {day:%d/%m}</translation>
    </message>
    <message>
        <source>&amp;Hạn…</source>
        <translation>&amp;Due…</translation>
    </message>
</context>
<context>
    <name>ScoreView</name>
    <message>
        <source>Tiêu chí {place}/{all}</source>
        <translation>Criterion {place}/{all}</translation>
    </message>
    <message>
        <source>chưa chấm {count}</source>
        <translation>{count} not scored</translation>
    </message>
    <message>
        <source>thiếu giải trình {count} (Shift+F8)</source>
        <translation>to explain {count} (Shift+F8)</translation>
    </message>
    <message>
        <source>ghi vào bước {step}</source>
        <translation>recorded at the step {step}</translation>
    </message>
    <message>
        <source>Tiêu chí sau</source>
        <translation>Next criterion</translation>
    </message>
    <message>
        <source>Tiêu chí trước</source>
        <translation>Previous criterion</translation>
    </message>
    <message>
        <source>Tiêu chí chưa chấm tiếp theo</source>
        <translation>Next criterion not scored</translation>
    </message>
    <message>
        <source>Về bảng điểm</source>
        <translation>Back to the scores</translation>
    </message>
    <message>
        <source>Giải trình còn thiếu tiếp theo</source>
        <translation>Next explanation that is missing</translation>
    </message>
    <message>
        <source>Ghi và sang tiêu chí sau</source>
        <translation>Record and go on to the next criterion</translation>
    </message>
    <message>
        <source>Phím số chọn mức · Enter ghi, sang tiêu chí sau · F8 chưa chấm · Shift+F8 thiếu giải trình · Ctrl+PgUp, Ctrl+PgDn trước, sau · Esc bảng điểm</source>
        <translation>Digits choose a level · Enter saves and goes on · F8 not scored · Shift+F8 to explain · Ctrl+PgUp, Ctrl+PgDn back, on · Esc table of scores</translation>
    </message>
    <message>
        <source>Chấm tiêu chí</source>
        <translation>Score a criterion</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>‹ Bảng đ&amp;iểm</source>
        <translation>‹ &amp;Scores</translation>
    </message>
    <message>
        <source>&amp;Bước</source>
        <translation>S&amp;tep</translation>
    </message>
    <message>
        <source>‹</source>
        <translation>‹</translation>
    </message>
    <message>
        <source>Tiêu chí trước (Ctrl+PgUp)</source>
        <translation>Previous criterion (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>›</source>
        <translation>›</translation>
    </message>
    <message>
        <source>Tiêu chí sau (Ctrl+PgDn)</source>
        <translation>Next criterion (Ctrl+PgDn)</translation>
    </message>
    <message>
        <source>Chưa chấm ›</source>
        <translation>Not scored ›</translation>
    </message>
    <message>
        <source>Tiêu chí chưa chấm tiếp theo (F8)</source>
        <translation>Next criterion not scored (F8)</translation>
    </message>
    <message>
        <source>Tiêu chí và cách chấm</source>
        <translation>Criterion and its rule</translation>
    </message>
    <message>
        <source>&amp;Cách chấm…</source>
        <translation>&amp;Rule…</translation>
    </message>
    <message>
        <source>F4</source>
        <translation>F4</translation>
    </message>
    <message>
        <source>&amp;Dùng số liệu này</source>
        <translation>&amp;Use this figure</translation>
    </message>
    <message>
        <source>Điền vào ô Số liệu; Enter để ghi</source>
        <translation>Fills in Figures; Enter records</translation>
    </message>
    <message>
        <source>&amp;Số liệu</source>
        <translation>&amp;Figures</translation>
    </message>
    <message>
        <source>Kết quả; bấm số để chọn</source>
        <translation>Result; press a digit to choose</translation>
    </message>
    <message>
        <source>Tử số</source>
        <translation>Numerator</translation>
    </message>
    <message>
        <source>tử số</source>
        <translation>numerator</translation>
    </message>
    <message>
        <source>Mẫu số</source>
        <translation>Denominator</translation>
    </message>
    <message>
        <source>mẫu số</source>
        <translation>denominator</translation>
    </message>
    <message>
        <source>hoặc</source>
        <translation>or</translation>
    </message>
    <message>
        <source>Giá trị hoặc tỷ lệ phần trăm</source>
        <translation>Value or rate in percent</translation>
    </message>
    <message>
        <source>số, %</source>
        <translation>number, %</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>&amp;Trường hợp</source>
        <translation>&amp;Case</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>&amp;Giải trình</source>
        <translation>&amp;Explanation</translation>
    </message>
    <message>
        <source>&amp;Người chấm</source>
        <translation>&amp;Scorer</translation>
    </message>
    <message>
        <source>ngà&amp;y</source>
        <translation>da&amp;ted</translation>
    </message>
    <message>
        <source>&amp;hạn</source>
        <translation>&amp;due</translation>
    </message>
    <message>
        <source>Các bước đã chấm</source>
        <translation>Steps scored</translation>
    </message>
</context>
<context>
    <name>ScoresActs</name>
    <message>
        <source>Ghi các dòng đang chọn như bước trước</source>
        <translation>Write the chosen rows as at the step before</translation>
    </message>
    <message>
        <source>Sửa ô</source>
        <translation>Edit cell</translation>
    </message>
    <message>
        <source>Để trống ô</source>
        <translation>Leave the cell blank</translation>
    </message>
    <message>
        <source>Chấm tiêu chí</source>
        <translation>Score a criterion</translation>
    </message>
    <message>
        <source>Ghi như bước trước</source>
        <translation>Write as at the step before</translation>
    </message>
    <message>
        <source>Cột…</source>
        <translation>Columns…</translation>
    </message>
</context>
<context>
    <name>ScoresList</name>
    <message>
        <source>Từ ô lọc vào bảng</source>
        <translation>From the filter into the table</translation>
    </message>
    <message>
        <source>Về bảng, bỏ lọc</source>
        <translation>Back to the table, without filter</translation>
    </message>
    <message>
        <source>Nội dung chưa ghi được ở bước “{stage}” còn giữ. Chọn lại bước đó để sửa.</source>
        <translation>What could not be saved at the step “{stage}” is kept. Choose that step again to correct it.</translation>
    </message>
    <message>
        <source>Không có tiêu chí nào khớp. Để xem lại tất cả, bấm Bỏ lọc ở trên.</source>
        <translation>No criterion matches. To see all again, press Clear filters above.</translation>
    </message>
    <message>
        <source>Năm {year} chưa có bộ tiêu chí. Hãy vào trang Bộ tiêu chí để nhập.</source>
        <translation>There are no criteria for {year} yet. Bring them in on the page Criteria.</translation>
    </message>
    <message>
        <source>Mọi tiêu chí</source>
        <translation>All criteria</translation>
    </message>
    <message>
        <source>Mọi đơn vị</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Bảng điểm</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Lọc tiêu chí</source>
        <translation>Filter criteria</translation>
    </message>
    <message>
        <source>Lọc (Ctrl+F)</source>
        <translation>Filter (Ctrl+F)</translation>
    </message>
    <message>
        <source>Còn thiếu gì</source>
        <translation>What is lacking</translation>
    </message>
    <message>
        <source>Đơn vị chủ trì</source>
        <translation>Leading unit</translation>
    </message>
    <message>
        <source>Cách xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>&amp;Bước</source>
        <translation>S&amp;tep</translation>
    </message>
    <message>
        <source>Số liệu và giải trình gõ trong bảng được ghi vào bước này; Ctrl+D ghi các dòng đang chọn như bước trước</source>
        <translation>Figures and explanations typed in the table are written at this step; Ctrl+D writes the chosen rows as at the step before</translation>
    </message>
    <message>
        <source>&amp;Hạn…</source>
        <translation>&amp;Due…</translation>
    </message>
    <message>
        <source>Hạn và ngày xong của từng bước chấm điểm</source>
        <translation>Due date and last day of each step of scoring</translation>
    </message>
    <message>
        <source>Bảng điểm; Enter để chấm, F2 để sửa ô</source>
        <translation>Scores; Enter to score, F2 to edit a cell</translation>
    </message>
</context>
<context>
    <name>ScoresPage</name>
    <message>
        <source>Bảng điểm</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Tổng hợp</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>Kiểm tra trước khi gửi</source>
        <translation>Check before sending</translation>
    </message>
    <message>
        <source>Biểu đồ</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Tự chấm điểm năm {year}</source>
        <translation>Self-scoring {year}</translation>
    </message>
    <message>
        <source>{scored}/{count} tiêu chí đã có số liệu · chắc chắn … có thể đạt: {range} / {base} điểm</source>
        <translation>{scored}/{count} criteria have figures · sure … possible: {range} / {base} points</translation>
    </message>
    <message>
        <source>Tự chấm điểm</source>
        <translation>Self-scoring</translation>
    </message>
    <message>
        <source>&amp;Chấm từng tiêu chí</source>
        <translation>&amp;Score one by one</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Của các tiêu chí đang chọn (F4)</source>
        <translation>Of the chosen criteria (F4)</translation>
    </message>
    <message>
        <source>Cách chấ&amp;m…</source>
        <translation>R&amp;ule…</translation>
    </message>
    <message>
        <source>&amp;Lấy số liệu…</source>
        <translation>&amp;Take figures…</translation>
    </message>
    <message>
        <source>Từ một cửa, sổ hoạt động, tiến độ (Shift+F4)</source>
        <translation>From one-stop, register, progress (Shift+F4)</translation>
    </message>
    <message>
        <source>Bảng điểm, tổng hợp</source>
        <translation>Scores, totals</translation>
    </message>
</context>
<context>
    <name>ScoresTable</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Tối đa</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Cách chấm</source>
        <translation>Scored by</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>TLKC</source>
        <translation>Evid.</translation>
    </message>
    <message>
        <source>thiếu TLKC, cần giải trình</source>
        <translation>evidence lacks, to be explained</translation>
    </message>
    <message>
        <source>Đề xuất</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Rà soát</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>TĐ lần 1</source>
        <translation>Appraisal 1</translation>
    </message>
    <message>
        <source>Bổ sung</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>TĐ lần 2</source>
        <translation>Appraisal 2</translation>
    </message>
    <message>
        <source>XHH</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Mất</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Giải trình, lý do</source>
        <translation>Explanation, reason</translation>
    </message>
    <message>
        <source>Năm trước</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>hạn {day}</source>
        <translation>due {day}</translation>
    </message>
</context>
<context>
    <name>ScoresTotals</name>
    <message>
        <source>Tổng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Đã có số liệu</source>
        <translation>With figures</translation>
    </message>
    <message>
        <source>Điểm chuẩn</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Chắc chắn</source>
        <translation>Sure</translation>
    </message>
    <message>
        <source>Có thể đạt</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>Mất</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Điều tra XHH</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>Cấp trên chấm</source>
        <translation>Scored by superiors</translation>
    </message>
    <message>
        <source>Theo lĩnh vực</source>
        <translation>By field</translation>
    </message>
    <message>
        <source>Theo đơn vị chủ trì</source>
        <translation>By leading unit</translation>
    </message>
    <message>
        <source>Theo bước chấm</source>
        <translation>By step</translation>
    </message>
    <message>
        <source>Toàn xã</source>
        <translation>Whole commune</translation>
    </message>
    <message>
        <source>Chưa phân công</source>
        <translation>Unassigned</translation>
    </message>
</context>
<context>
    <name>ScoringFields</name>
    <message>
        <source>Trong tổng điểm</source>
        <translation>In the total</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Đang đọc hồ sơ…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>Không tìm thấy. Hãy thử ít từ hơn.</source>
        <translation>Nothing found. Try fewer words.</translation>
    </message>
    <message>
        <source>Gõ có dấu hoặc không dấu; nhiều từ thì phải có đủ.</source>
        <translation>Type with or without accents; of several words all must be there.</translation>
    </message>
    <message>
        <source>Tìm mọi nơi</source>
        <translation>Search everywhere</translation>
    </message>
    <message>
        <source>Tiêu chí, nhật ký, tài liệu, nhiệm vụ, việc riêng, người liên hệ, đơn vị, văn bản đã ban hành</source>
        <translation>Criteria, notes, evidence, duties, own tasks, contacts, units, issued documents</translation>
    </message>
    <message>
        <source>Kết quả tìm</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>↑ ↓ chọn · Enter mở · Esc đóng</source>
        <translation>↑ ↓ choose · Enter opens · Esc closes</translation>
    </message>
</context>
<context>
    <name>SelfScoreForm</name>
    <message>
        <source>Bảng tự chấm điểm năm {year}</source>
        <translation>Self-scoring table {year}</translation>
    </message>
    <message>
        <source>Điểm tự chấm (dự kiến) của từng tiêu chí. Còn tiêu chí chưa chấm thì mọi trang mang dấu “NHÁP”.</source>
        <translation>Points (expected) of each criterion. While some are not scored every page is marked “NHÁP”.</translation>
    </message>
    <message>
        <source>&amp;Cột in, theo mẫu của cấp trên (F2 để đổi tên)</source>
        <translation>&amp;Columns, as superiors want them (F2 to rename)</translation>
    </message>
    <message>
        <source>Cột in, theo thứ tự</source>
        <translation>Printed columns, in order</translation>
    </message>
    <message>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Đưa cột lên trước (Alt+↑)</source>
        <translation>Move column forward (Alt+↑)</translation>
    </message>
    <message>
        <source>Xuống</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Đưa cột ra sau (Alt+↓)</source>
        <translation>Move column back (Alt+↓)</translation>
    </message>
    <message>
        <source>Đổi &amp;tên</source>
        <translation>Re&amp;name</translation>
    </message>
    <message>
        <source>Tên cột như mẫu của cấp trên (F2)</source>
        <translation>Heading as superiors have it (F2)</translation>
    </message>
    <message>
        <source>Như ban đầ&amp;u</source>
        <translation>As at &amp;first</translation>
    </message>
    <message>
        <source>Lời &amp;báo cáo…</source>
        <translation>&amp;Words of the report…</translation>
    </message>
    <message>
        <source>Người ký, nơi n&amp;hận…</source>
        <translation>&amp;Signer, recipients…</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message numerus="yes">
        <source>%n tiêu chí</source>
        <translation>
            <numerusform>%n criterion</numerusform>
            <numerusform>%n criteria</numerusform>
        </translation>
    </message>
    <message>
        <source>Hằng quý</source>
        <translation>Quarterly</translation>
    </message>
    <message>
        <source>Sáu tháng một lần</source>
        <translation>Half-yearly</translation>
    </message>
    <message>
        <source>Hằng tháng</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>Theo báo cáo CCHC (quý I, 6 tháng, quý III, năm)</source>
        <translation>As PAR reports (quarter I, half-year, quarter III, year)</translation>
    </message>
    <message>
        <source>Ngày cuối kỳ</source>
        <translation>Last day of the period</translation>
    </message>
    <message>
        <source>Một ngày của tháng cuối kỳ</source>
        <translation>A day of its last month</translation>
    </message>
    <message>
        <source>Một ngày của tháng sau kỳ</source>
        <translation>A day of the month after</translation>
    </message>
    <message>
        <source>Mốc</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Thứ</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>Thêm {count} mốc.</source>
        <translation>{count} milestones are added.</translation>
    </message>
    <message>
        <source>Giữ {count} mốc đang có.</source>
        <translation>{count} milestones stay.</translation>
    </message>
    <message>
        <source>Bỏ {count} mốc đang có.</source>
        <translation>{count} milestones go.</translation>
    </message>
    <message>
        <source>{count} hạn đã qua.</source>
        <translation>{count} due dates are past.</translation>
    </message>
    <message>
        <source>{count} hạn rơi vào thứ Bảy, Chủ nhật.</source>
        <translation>{count} due dates fall on a weekend.</translation>
    </message>
    <message>
        <source>Ngày 14 là ngày chốt số liệu (CV 581/BNV-CCHC); hạn nộp của xã do thành phố đặt.</source>
        <translation>The 14th is the cut-off of figures (CV 581/BNV-CCHC); the city sets the commune&apos;s due date.</translation>
    </message>
    <message>
        <source>thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Mốc định kỳ</source>
        <translation>Series of milestones</translation>
    </message>
    <message>
        <source>Định &amp;kỳ</source>
        <translation>R&amp;hythm</translation>
    </message>
    <message>
        <source>Hạ&amp;n</source>
        <translation>&amp;Due</translation>
    </message>
    <message>
        <source>n&amp;gày</source>
        <translation>da&amp;ted</translation>
    </message>
    <message>
        <source>Ngày trong tháng, từ 1 đến 31</source>
        <translation>Day of the month, 1 to 31</translation>
    </message>
    <message>
        <source>&amp;Sản phẩm</source>
        <translation>&amp;Product</translation>
    </message>
    <message>
        <source>chung cho các mốc, ví dụ: báo cáo gửi UBND xã</source>
        <translation>of all milestones, e.g. a report to the commune</translation>
    </message>
    <message>
        <source>Các mốc sẽ đặt</source>
        <translation>Milestones to be made</translation>
    </message>
    <message>
        <source>F2 để sửa, Delete để bớt một mốc</source>
        <translation>F2 edits, Delete drops one</translation>
    </message>
    <message>
        <source>&amp;Thay các mốc đang có (mốc đã có nhật ký hoặc gia hạn vẫn giữ)</source>
        <translation>&amp;Replace present milestones (those with notes or extensions stay)</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Đặt &amp;mốc</source>
        <translation>&amp;Make milestones</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ShiftsTable</name>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Năm cũ</source>
        <translation>Old year</translation>
    </message>
    <message>
        <source>Năm mới</source>
        <translation>New year</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>To be looked at</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>Đang ghi: {name}…</source>
        <translation>Recording: {name}…</translation>
    </message>
    <message>
        <source>Dừng (Esc)</source>
        <translation>Stop (Esc)</translation>
    </message>
</context>
<context>
    <name>Stoppable</name>
    <message>
        <source>Dừn&amp;g</source>
        <translation>Sto&amp;p</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Clos&amp;e</translation>
    </message>
    <message>
        <source>Đang ghi nốt, không dừng được nữa…</source>
        <translation>Finishing the write; it can no longer be stopped…</translation>
    </message>
</context>
<context>
    <name>TableSource</name>
    <message>
        <source>bảng dán từ Excel</source>
        <translation>pasted from Excel</translation>
    </message>
    <message>
        <source>Bảng tính (*.xlsx *.xlsm *.xls *.csv *.tsv);;Mọi tệp (*)</source>
        <translation>Spreadsheets (*.xlsx *.xlsm *.xls *.csv *.tsv);;All files (*)</translation>
    </message>
    <message>
        <source>Chọn bảng tính</source>
        <translation>Choose a workbook</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>(không hỏi đơn vị nào)</source>
        <translation>(no unit asked)</translation>
    </message>
    <message>
        <source>Việc riêng</source>
        <translation>Own task</translation>
    </message>
    <message>
        <source>&amp;Nội dung việc</source>
        <translation>&amp;Task</translation>
    </message>
    <message>
        <source>&amp;Số, ký hiệu</source>
        <translation>&amp;Number</translation>
    </message>
    <message>
        <source>của văn bản đến, nếu có</source>
        <translation>of the incoming document, if any</translation>
    </message>
    <message>
        <source>N&amp;gày văn bản</source>
        <translation>Da&amp;ted</translation>
    </message>
    <message>
        <source>&amp;Cơ quan gửi</source>
        <translation>&amp;From office</translation>
    </message>
    <message>
        <source>Hạn t&amp;rả lời</source>
        <translation>&amp;Reply due</translation>
    </message>
    <message>
        <source>&amp;Lặp lại</source>
        <translation>Re&amp;peats</translation>
    </message>
    <message>
        <source>Đơn &amp;vị được hỏi</source>
        <translation>&amp;Unit asked</translation>
    </message>
    <message>
        <source>Việc lặp lại: đánh dấu xong kỳ này thì kỳ sau tự hiện với hạn mới.</source>
        <translation>A task that repeats: close this time, and the next one shows with its new due date.</translation>
    </message>
    <message>
        <source>&amp;Xóa việc này</source>
        <translation>&amp;Delete this task</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>TaskNoteDialog</name>
    <message>
        <source>(không ghi)</source>
        <translation>(not given)</translation>
    </message>
    <message>
        <source>hạn {date}</source>
        <translation>due {date}</translation>
    </message>
    <message>
        <source>[Xong, hạn {date}]</source>
        <translation>[Done, due {date}]</translation>
    </message>
    <message>
        <source>[Xong]</source>
        <translation>[Done]</translation>
    </message>
    <message>
        <source>Nhật ký của việc riêng</source>
        <translation>Notes on the task</translation>
    </message>
    <message>
        <source>&amp;Nội dung</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Ai nói gì, trả lời bằng văn bản số mấy…</source>
        <translation>Who said what, replied by which document…</translation>
    </message>
    <message>
        <source>N&amp;gày</source>
        <translation>Da&amp;te</translation>
    </message>
    <message>
        <source>Hình &amp;thức</source>
        <translation>&amp;How</translation>
    </message>
    <message>
        <source>Đã &amp;xong</source>
        <translation>&amp;Done</translation>
    </message>
    <message>
        <source>Các ghi chép, mới nhất trước</source>
        <translation>Notes, latest first</translation>
    </message>
    <message>
        <source>&amp;Mở lại</source>
        <translation>&amp;Reopen</translation>
    </message>
    <message>
        <source>Bỏ đánh dấu xong của lần gần nhất; nội dung đã ghi vẫn giữ</source>
        <translation>Take back the last closing; what was written stays</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ThumbnailModel</name>
    <message>
        <source>Trang {number}</source>
        <translation>Page {number}</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>{shown}/{total}, đánh dấu {ticked}</source>
        <translation>{shown}/{total}, {ticked} ticked</translation>
    </message>
    <message>
        <source>{text} ({hidden} bị lọc ẩn)</source>
        <translation>{text} ({hidden} hidden by the filter)</translation>
    </message>
</context>
<context>
    <name>TodoActs</name>
    <message>
        <source>Ghi nhật ký cho việc; mở phiếu không phù hợp, bước chấm điểm</source>
        <translation>Write a note on the task; open the nonconformity, the step of scoring</translation>
    </message>
    <message>
        <source>Mở ở trang đơn vị</source>
        <translation>Open on the page of the unit</translation>
    </message>
    <message>
        <source>Sửa việc</source>
        <translation>Edit the task</translation>
    </message>
    <message>
        <source>Thêm việc</source>
        <translation>Add a task</translation>
    </message>
    <message>
        <source>Chép tin nhắc</source>
        <translation>Copy a reminder</translation>
    </message>
    <message numerus="yes">
        <source>Đã chép tin nhắc %n việc: dán vào Zalo để gửi. Nếu không gửi, bấm Ctrl+Z.</source>
        <translation>
            <numerusform>A reminder of %n thing is on the clipboard: paste it into Zalo. If you don&apos;t send it, press Ctrl+Z.</numerusform>
            <numerusform>A reminder of %n things is on the clipboard: paste it into Zalo. If you don&apos;t send it, press Ctrl+Z.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ghi nhật ký</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Hạn, gia hạn…</source>
        <translation>Due date, extension…</translation>
    </message>
    <message>
        <source>Mốc định kỳ…</source>
        <translation>Series of milestones…</translation>
    </message>
    <message>
        <source>Cột…</source>
        <translation>Columns…</translation>
    </message>
</context>
<context>
    <name>TodoFilters</name>
    <message>
        <source>Mọi đơn vị</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Mọi người</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Mọi lĩnh vực</source>
        <translation>All fields</translation>
    </message>
</context>
<context>
    <name>TodoModel</name>
    <message numerus="yes">
        <source>%n việc</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n việc riêng</source>
        <translation>
            <numerusform>%n own task</numerusform>
            <numerusform>%n own tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phiếu không phù hợp</source>
        <translation>
            <numerusform>%n nonconformity</numerusform>
            <numerusform>%n nonconformities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bước chấm điểm</source>
        <translation>
            <numerusform>%n step of scoring</numerusform>
            <numerusform>%n steps of scoring</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n không tính vào số của đơn vị</source>
        <translation>
            <numerusform>%n not counted for units</numerusform>
            <numerusform>%n not counted for units</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} điểm</source>
        <translation>{points} points</translation>
    </message>
</context>
<context>
    <name>TodoPage</name>
    <message>
        <source>Việc cần làm, ngày {date}</source>
        <translation>To do on {date}</translation>
    </message>
    <message>
        <source>Về bảng</source>
        <translation>Back to the table</translation>
    </message>
    <message>
        <source>Từ ô lọc vào bảng</source>
        <translation>From the filter into the table</translation>
    </message>
    <message>
        <source>Không có việc nào khớp. Để xem lại tất cả, bấm Bỏ lọc ở trên.</source>
        <translation>Nothing to do matches. To see all again, press Clear filters above.</translation>
    </message>
    <message>
        <source>Năm {year} chưa có bộ tiêu chí. Hãy vào trang Bộ tiêu chí để nhập.</source>
        <translation>There are no criteria for {year} yet. Bring them in on the page Criteria.</translation>
    </message>
    <message>
        <source>Enter: mở các bước chấm điểm</source>
        <translation>Enter: open the steps of scoring</translation>
    </message>
    <message>
        <source>Enter: mở phiếu không phù hợp</source>
        <translation>Enter: open the finding</translation>
    </message>
    <message>
        <source>Enter: ghi nhật ký</source>
        <translation>Enter: write a note</translation>
    </message>
    <message>
        <source>Không còn việc nào: mọi tiêu chí đã xong và đủ tài liệu kiểm chứng.</source>
        <translation>Nothing left: every criterion is done and has its evidence.</translation>
    </message>
    <message>
        <source>Enter: ghi nhật ký · F6: mở ở trang đơn vị</source>
        <translation>Enter: write a note · F6: open on the page of the unit</translation>
    </message>
    <message>
        <source>Việc cần làm</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Chép t&amp;in nhắc</source>
        <translation>Copy rem&amp;inder</translation>
    </message>
    <message>
        <source>Chép tin nhắc đơn vị của việc đang chọn để dán vào Zalo, và ghi “đã nhắc” (Ctrl+M)</source>
        <translation>Copy a reminder for the unit of what is chosen, to be pasted into Zalo, and record it (Ctrl+M)</translation>
    </message>
    <message>
        <source>Thêm &amp;việc…</source>
        <translation>&amp;Add task…</translation>
    </message>
    <message>
        <source>Việc riêng, từ văn bản đến hoặc lặp lại hằng kỳ (Ctrl+N)</source>
        <translation>A task of your own, from an incoming document or repeating (Ctrl+N)</translation>
    </message>
    <message>
        <source>&amp;Lọc</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Không cần dấu (Ctrl+F)</source>
        <translation>Accents not needed (Ctrl+F)</translation>
    </message>
    <message>
        <source>Lọc việc cần làm</source>
        <translation>Filter what is to do</translation>
    </message>
    <message>
        <source>Lọc theo đơn vị</source>
        <translation>Filter by unit</translation>
    </message>
    <message>
        <source>Lọc theo người liên hệ</source>
        <translation>Filter by contact</translation>
    </message>
    <message>
        <source>Lọc theo lĩnh vực</source>
        <translation>Filter by field</translation>
    </message>
    <message>
        <source>Cách xem</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>TodoTable</name>
    <message>
        <source>quá {days} ngày</source>
        <translation>{days} days over</translation>
    </message>
    <message>
        <source>lần {count}</source>
        <translation>{count} times</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Liên hệ</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Nhắc</source>
        <translation>Reminded</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Log</translation>
    </message>
</context>
<context>
    <name>TotalsModel</name>
    <message>
        <source>Quý I</source>
        <translation>Quarter I</translation>
    </message>
    <message>
        <source>Quý II</source>
        <translation>Quarter II</translation>
    </message>
    <message>
        <source>Quý III</source>
        <translation>Quarter III</translation>
    </message>
    <message>
        <source>Quý IV</source>
        <translation>Quarter IV</translation>
    </message>
    <message>
        <source>Loại, đơn vị</source>
        <translation>Kind, unit</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Số mục</source>
        <translation>Entries</translation>
    </message>
</context>
<context>
    <name>TotalsTable</name>
    <message>
        <source>Tổng điểm theo lĩnh vực, đơn vị</source>
        <translation>Totals by field and unit</translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>{name} (đến {date})</source>
        <translation>{name} (until {date})</translation>
    </message>
    <message>
        <source>Tên cũ: {names}</source>
        <translation>Former names: {names}</translation>
    </message>
    <message>
        <source>Sửa ô</source>
        <translation>Edit cell</translation>
    </message>
    <message>
        <source>Dán từ Excel</source>
        <translation>Paste from Excel</translation>
    </message>
    <message>
        <source>Đơn vị và người liên hệ</source>
        <translation>Unit and contacts</translation>
    </message>
    <message>
        <source>&amp;Tên chính thức</source>
        <translation>&amp;Official name</translation>
    </message>
    <message>
        <source>Tên &amp;ngắn</source>
        <translation>&amp;Short name</translation>
    </message>
    <message>
        <source>&amp;Mã</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Kính gửi</source>
        <translation>&amp;Addressee</translation>
    </message>
    <message>
        <source>tên ghi sau chữ “Kính gửi” khi gửi văn bản</source>
        <translation>as written after “Kính gửi”</translation>
    </message>
    <message>
        <source>Cách &amp;viết khác</source>
        <translation>Other &amp;spellings</translation>
    </message>
    <message>
        <source>chữ viết tắt trong các bảng nhập, cách nhau bằng dấu chấm phẩy</source>
        <translation>abbreviations in imported tables, parted by semicolons</translation>
    </message>
    <message>
        <source>H&amp;oạt động đến</source>
        <translation>&amp;Active until</translation>
    </message>
    <message>
        <source>đang hoạt động</source>
        <translation>active</translation>
    </message>
    <message>
        <source>Để trống khi đơn vị đang hoạt động. Sau ngày này đơn vị không còn trong danh sách để chọn; dữ liệu cũ vẫn giữ.</source>
        <translation>Leave empty while the unit is active. After this day it is no longer offered; old data stay.</translation>
    </message>
    <message>
        <source>Người &amp;liên hệ</source>
        <translation>Contac&amp;ts</translation>
    </message>
    <message>
        <source>Thêm n&amp;gười</source>
        <translation>Add &amp;person</translation>
    </message>
    <message>
        <source>&amp;Bỏ người</source>
        <translation>&amp;Remove person</translation>
    </message>
    <message>
        <source>Đư&amp;a lên</source>
        <translation>Move &amp;up</translation>
    </message>
    <message>
        <source>Người ở dòng đầu hiện trên trang của đơn vị</source>
        <translation>The first person shows on the page of the unit</translation>
    </message>
    <message>
        <source>Người liên hệ của đơn vị</source>
        <translation>Contacts of the unit</translation>
    </message>
    <message>
        <source>F2 hoặc Enter để sửa ô, Tab sang ô bên, Ctrl+V dán từ Excel. Người ở dòng đầu hiện trên trang của đơn vị.</source>
        <translation>F2 or Enter edits a cell, Tab goes to the next, Ctrl+V pastes from Excel. The first person is shown on the unit&apos;s page.</translation>
    </message>
    <message>
        <source>&amp;Xóa đơn vị</source>
        <translation>&amp;Remove unit</translation>
    </message>
    <message>
        <source>Chỉ xóa được đơn vị chưa có gì gắn với nó; hoàn tác được</source>
        <translation>Only a unit that nothing refers to can be removed; can be undone</translation>
    </message>
    <message>
        <source>&amp;Sáp nhập…</source>
        <translation>&amp;Merge…</translation>
    </message>
    <message>
        <source>Chuyển việc, người liên hệ của đơn vị này sang đơn vị khác từ một ngày; hoàn tác được</source>
        <translation>Move the work and contacts of this unit to another from a day on; can be undone</translation>
    </message>
    <message>
        <source>&amp;Hủy</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Lư&amp;u</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>UnitPage</name>
    <message>
        <source>Xem đơn vị…</source>
        <translation>View unit…</translation>
    </message>
    <message>
        <source>Chủ trì {leading} · Hoàn thành {done} · Quá hạn {overdue} · Thiếu TLKC {missing}</source>
        <translation>Leads {leading} · Done {done} · Overdue {overdue} · Lacking evidence {missing}</translation>
    </message>
    <message>
        <source>Chỉ tính dòng thấp nhất có điểm mà đơn vị chủ trì; dòng không có điểm ở dưới nó là một phần của nó. Không tính dòng điều tra xã hội học, cấp trên chấm và không áp dụng.</source>
        <translation>Counts only the lowest rows with points that the unit leads; rows without points below are parts of them. Survey, superior-scored and not applicable rows are left out.</translation>
    </message>
    <message>
        <source>Nhiệm vụ ({count})</source>
        <translation>Duties ({count})</translation>
    </message>
    <message>
        <source>Tiêu chí chủ trì ({count})</source>
        <translation>Leads ({count})</translation>
    </message>
    <message>
        <source>Phối hợp ({count})</source>
        <translation>Coordinates ({count})</translation>
    </message>
    <message>
        <source>{told} · Không tính {others}</source>
        <translation>{told} · Not counted {others}</translation>
    </message>
    <message>
        <source>Chưa có người liên hệ.</source>
        <translation>No contact yet.</translation>
    </message>
    <message>
        <source>Chưa có người liên hệ. Bấm “Sửa đơn vị…” để thêm.</source>
        <translation>No contact yet. Press “Edit unit…” to add people.</translation>
    </message>
    <message>
        <source>ĐT {phone}</source>
        <translation>Ph. {phone}</translation>
    </message>
    <message>
        <source>Hoạt động đến {day}, còn chủ trì {led}, phối hợp {helped} tiêu chí: hãy giao đơn vị khác, hoặc bấm “Sửa đơn vị…” rồi “Sáp nhập…”.</source>
        <translation>Active until {day}, still leads {led} and coordinates {helped} criteria: give them to another unit, or choose “Edit unit…”, then “Merge…”.</translation>
    </message>
    <message>
        <source>Nhận phiếu…</source>
        <translation>Take a sheet…</translation>
    </message>
    <message>
        <source>Nhận phiếu giao đơn vị mà đơn vị đã ghi và gửi lại (Ctrl+Shift+I)</source>
        <translation>Take back a sheet that a unit has filled in and returned (Ctrl+Shift+I)</translation>
    </message>
    <message>
        <source>Sửa đơn vị…</source>
        <translation>Edit unit…</translation>
    </message>
</context>
<context>
    <name>UnitSheetChoices</name>
    <message>
        <source>Tiêu chí của đơn vị với chỗ ghi ngày, tình trạng, kết quả, tài liệu. In PDF để ghi tay, hoặc gửi tệp Excel để đơn vị ghi rồi nhận lại bằng “Nhận phiếu của đơn vị…”. Mọi đơn vị: mỗi đơn vị một tệp Excel.</source>
        <translation>The criteria of a unit with room for day, progress, result, document. Print the PDF to write on, or send the Excel file to be filled in and take it back with “Take back a unit&apos;s sheet…”. All units: one Excel file each.</translation>
    </message>
    <message>
        <source>Đơn &amp;vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>&amp;Tiêu chí</source>
        <translation>&amp;Criteria</translation>
    </message>
    <message>
        <source>Mọi đơn vị, mỗi đơn vị một phiếu</source>
        <translation>All units, a sheet each</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Chủ trì và phối hợp</source>
        <translation>Leading and coordinating</translation>
    </message>
    <message>
        <source>Phiếu giao đơn vị năm {year}, {whose}</source>
        <translation>Sheet for a unit {year}, {whose}</translation>
    </message>
</context>
<context>
    <name>UnitSheetDialog</name>
    <message>
        <source>Ô</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Trong phiếu</source>
        <translation>On the sheet</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Mục để nhận, chỗ không nhận, lưu ý</source>
        <translation>What to take, what is refused, what to know</translation>
    </message>
    <message>
        <source>Phiếu đơn vị gửi lại (*.xlsx *.xlsm *.xls);;Mọi tệp (*)</source>
        <translation>Returned sheets (*.xlsx *.xlsm *.xls);;All files (*)</translation>
    </message>
    <message>
        <source>Chọn phiếu đơn vị gửi lại</source>
        <translation>Choose the sheet a unit returned</translation>
    </message>
    <message>
        <source>Đang đọc phiếu…</source>
        <translation>Reading the sheet…</translation>
    </message>
    <message>
        <source>Để nhận ({count})</source>
        <translation>To take ({count})</translation>
    </message>
    <message>
        <source>Không nhận ({count})</source>
        <translation>Refused ({count})</translation>
    </message>
    <message>
        <source>Lưu ý ({count})</source>
        <translation>To know ({count})</translation>
    </message>
    <message>
        <source>Đã hoàn tác; hồ sơ như trước khi nhận phiếu.</source>
        <translation>Undone; the file is as it was before.</translation>
    </message>
    <message>
        <source>Đã dừng đọc.</source>
        <translation>Reading was stopped.</translation>
    </message>
    <message>
        <source>Nhận phiếu của đơn vị</source>
        <translation>Take back a unit&apos;s sheet</translation>
    </message>
    <message>
        <source>&amp;Chọn phiếu…</source>
        <translation>&amp;Choose a sheet…</translation>
    </message>
    <message>
        <source>Chọn (hoặc kéo thả vào đây) tệp Excel mà đơn vị đã ghi và gửi lại, của phiếu xuất ở trang Báo cáo, mục “Phiếu giao đơn vị”. Tệp đã đổi tên, xếp lại dòng hay lưu bằng chương trình khác vẫn đọc được.

Chưa có gì được ghi trước khi bấm “Nhận”. Phiếu gửi lại trên giấy hoặc qua Zalo: mở trang của đơn vị, thứ tự dòng như trên phiếu; Enter để ghi nhật ký cho dòng, Ctrl+Shift+Enter để ghi (hoặc bỏ qua) rồi sang dòng kế với cùng ngày, người báo.</source>
        <translation>Choose (or drop here) the Excel file a unit has filled in and returned, of a sheet made on the page Reports, “Sheet for a unit”. It may be renamed, sorted anew or saved by another program.

Nothing is recorded before “Take”. If it comes on paper or by Zalo: open the page of the unit, rows are in the order of the sheet; Enter to write a note, Ctrl+Shift+Enter to record (or skip) and go on with the same day and reporter.</translation>
    </message>
    <message>
        <source>Để nhận</source>
        <translation>To take</translation>
    </message>
    <message>
        <source>&amp;Lọc</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>không cần gõ dấu</source>
        <translation>accents not needed</translation>
    </message>
    <message>
        <source>Những gì đơn vị đã ghi; phím cách để đánh dấu</source>
        <translation>What the unit has filled in; space to tick</translation>
    </message>
    <message>
        <source>Không nhận</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Chỗ không nhận được, theo ô của phiếu</source>
        <translation>What cannot be taken, by cell</translation>
    </message>
    <message>
        <source>Lưu ý</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Chỗ cần lưu ý, theo ô của phiếu</source>
        <translation>What is good to know, by cell</translation>
    </message>
    <message>
        <source>&amp;Hoàn tác</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Nhận</source>
        <translation>&amp;Take</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Cl&amp;ose</translation>
    </message>
</context>
<context>
    <name>UnitSheetWords</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí, mốc</source>
        <translation>Criterion, milestone</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Phiếu ghi</source>
        <translation>Sheet says</translation>
    </message>
    <message>
        <source>Trong hồ sơ</source>
        <translation>In the workspace</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Khác hồ sơ</source>
        <translation>Unlike the file</translation>
    </message>
    <message>
        <source>Tài liệu</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>{unit}, năm {year}, phiếu xuất ngày {day}</source>
        <translation>{unit}, year {year}, sheet of {day}</translation>
    </message>
    <message>
        <source>{text}; người báo: {name}</source>
        <translation>{text}; reported by: {name}</translation>
    </message>
    <message>
        <source>{count} chỗ khác hồ sơ, ở đầu bảng: để trống là giữ trong hồ sơ, đánh dấu là lấy của phiếu.</source>
        <translation>{count} unlike the file, on top: blank keeps the file&apos;s, ticked takes the sheet&apos;s.</translation>
    </message>
    <message>
        <source>{count} mục đã có trong hồ sơ.</source>
        <translation>{count} are in the file already.</translation>
    </message>
    <message>
        <source>Phiếu không có gì mới để nhận.</source>
        <translation>There is nothing new on the sheet.</translation>
    </message>
    <message>
        <source>&amp;Nhận {count} mục</source>
        <translation>&amp;Take {count}</translation>
    </message>
    <message>
        <source>&amp;Nhận</source>
        <translation>&amp;Take</translation>
    </message>
    <message>
        <source>Các mục này đã có trong hồ sơ; không có gì thay đổi.</source>
        <translation>These are in the file already; nothing changes.</translation>
    </message>
    <message>
        <source>Đã ghi {notes} kết quả, {progresses} tình trạng, {documents} tài liệu.</source>
        <translation>{notes} results, {progresses} progresses, {documents} documents recorded.</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Chỉ xem: {holder} đang mở hồ sơ này để ghi (từ {since}). Xem, lọc, in và xuất vẫn được; muốn sửa, hãy đóng cửa sổ kia.</source>
        <translation>View only: {holder} has this workspace open for writing (since {since}). Viewing, filtering, printing and exporting still work; to edit, close the other window.</translation>
    </message>
    <message>
        <source>Chỉ xem: năm {year} đã khóa. Xem, lọc, in và xuất vẫn được; muốn sửa, hãy mở khóa năm.</source>
        <translation>Look only: year {year} is closed. Looking, filtering, printing and exporting work; to edit, reopen the year.</translation>
    </message>
    <message>
        <source>Chỉ xem: tệp hồ sơ hoặc thư mục chứa nó chỉ cho đọc. Xem, lọc, in và xuất vẫn được; muốn sửa, hãy bỏ thuộc tính chỉ đọc hoặc chép hồ sơ sang thư mục khác rồi mở lại.</source>
        <translation>View only: the workspace or its folder is read-only. Viewing, filtering, printing and exporting still work; to edit, remove the read-only attribute or copy the workspace elsewhere and open that.</translation>
    </message>
    <message>
        <source>{title} (chỉ xem)</source>
        <translation>{title} (view only)</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Khác ▾</source>
        <translation>&amp;More ▾</translation>
    </message>
</context>
<context>
    <name>WindowHead</name>
    <message>
        <source>CCHC - {commune}</source>
        <translation>CCHC - {commune}</translation>
    </message>
    <message>
        <source>xã ........</source>
        <translation>xã ........</translation>
    </message>
    <message>
        <source>Năm mới…</source>
        <translation>New year…</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>WindowLeaving</name>
    <message>
        <source>Còn nội dung gõ dở chưa ghi. Bấm Ctrl+S để ghi, đóng lần nữa để bỏ.</source>
        <translation>Something typed is not saved yet. Press Ctrl+S to save it, close again to drop it.</translation>
    </message>
    <message>
        <source>Tệp tài liệu đang xử lý dở. Hãy đợi xong rồi đóng, hoặc đóng lần nữa để dừng.</source>
        <translation>A file is being worked on. Wait until it is done, or close again to stop it.</translation>
    </message>
</context>
<context>
    <name>YearActs</name>
    <message>
        <source>Năm: &amp;lập, khóa…</source>
        <translation>Years: &amp;new, close…</translation>
    </message>
    <message>
        <source>Mở &amp;khóa năm {year}…</source>
        <translation>Reo&amp;pen year {year}…</translation>
    </message>
    <message>
        <source>&amp;Khóa năm {year}…</source>
        <translation>&amp;Close year {year}…</translation>
    </message>
    <message>
        <source>Tiêu chí năm {year} chưa nối với năm {source}: nối để thấy điểm, tài liệu năm trước và mang phân công, cách chấm sang.</source>
        <translation>The criteria of {year} are not joined with {source}: join them to see last year&apos;s points and documents and to take assignments and rules along.</translation>
    </message>
    <message>
        <source>Nối…</source>
        <translation>Join…</translation>
    </message>
</context>
</TS>

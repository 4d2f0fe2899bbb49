/** What a form's answer or a mail writes before a value, in folded text: "Phone: ", "Tarih: ", "姓名：". */
const label =
  /(?:^|[\n\r,;|])[ \t>*•-]*(?:full name|customer name|customer|client|guest|name|contact|from|e-?mail(?: address)?|mail|phone(?: number)?|tel|mobile|date|time|start|service|staff|duration|length|ad soyad|adi soyadi|ad|isim|musteri(?: adi)?|kimden|e-?posta|telefon|cep|tarih|saat|hizmet|personel|sure|姓名|名字|客户|顾客|联系人|发件人|邮箱|电邮|邮件|电话|手机|日期|时间|服务|项目|员工|时长)[ \t*]*:[ \t"']*$/;

/** Where a value begins together with the label before it. */
export function labelBefore(folded: string, start: number): number {
  const line = folded.slice(Math.max(0, start - 60), start);
  const found = label.exec(line)?.[0];
  return found === undefined ? start : start - found.replace(/^[\n\r,;|]/, '').length;
}

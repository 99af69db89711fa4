import { useEffect, useRef, useState } from 'react';
import { Button, Form, Text, Upload } from 'tea-component';

/** What a submit would send of an upload. */
export interface SentFile {
  name: string;
  size: number;
  type: string;
}

export interface MaterialBounds {
  accept?: string;
  /** Bytes; the console's own check, as TEA's Upload knows no lower bound (facts: TCCC upload limits). */
  minBytes?: number;
  maxBytes?: number;
  extensions?: string[];
}

export const imageBounds: MaterialBounds = {
  accept: 'image/jpg,image/jpeg,image/png,image/gif',
  minBytes: 50 * 1024,
  maxBytes: 5 * 1024 * 1024,
  extensions: ['jpg', 'jpeg', 'png', 'gif'],
};

export const wordBounds: MaterialBounds = {
  accept: '.doc,.docx',
  maxBytes: 50 * 1024 * 1024,
  extensions: ['doc', 'docx'],
};

export type MaterialLook = 'image' | 'file' | 'drag' | 'button';

interface Props {
  look: MaterialLook;
  bounds?: MaterialBounds;
  tip?: string;
  /** Nothing but the picture is shown of a finished upload. */
  thumbOnly?: boolean;
  /** The server refuses. */
  fails?: boolean;
  onChange: (file: SentFile | null) => void;
}

type Status = 'validating' | 'success' | 'error';

function refusal(file: File, bounds: MaterialBounds): string {
  const extension = file.name.split('.').pop()?.toLowerCase() ?? '';
  if (bounds.extensions && !bounds.extensions.includes(extension)) {
    return `文件格式不正确，仅支持 ${bounds.extensions.join('、')} 格式`;
  }
  if (bounds.minBytes && file.size <= bounds.minBytes) return '图片大小不能小于50K';
  if (bounds.maxBytes && file.size > bounds.maxBytes)
    return `文件大小不能超过${bounds.maxBytes / 1024 / 1024}MB`;
  return '';
}

export function Material({ look, bounds = {}, tip, thumbOnly, fails, onChange }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [status, setStatus] = useState<Status>();
  const [percent, setPercent] = useState<number | null>(null);
  const [message, setMessage] = useState('');
  const [image, setImage] = useState<string>();
  const request = useRef<XMLHttpRequest | null>(null);
  useEffect(() => () => request.current?.abort(), []);

  const reset = () => {
    setFile(null);
    setStatus(undefined);
    setPercent(null);
    setMessage('');
    setImage(undefined);
    onChange(null);
  };
  const remove = (
    <Button
      type="link"
      htmlType="button"
      onClick={() => {
        request.current?.abort();
        reset();
      }}
    >
      删除
    </Button>
  );
  const pick = (open?: () => void) => (
    <Button type={look === 'file' ? 'weak' : 'link'} htmlType="button" onClick={open}>
      {file ? '重新上传' : look === 'file' ? '选择文件' : '点击上传'}
    </Button>
  );
  const weak = (text: string) => <Text theme="weak">{text}</Text>;

  return (
    <Form.Control status={status} message={message || tip} showStatusIcon={false}>
      <Upload
        action={fails ? 'https://refused.invalid/upload' : '/upload'}
        accept={bounds.accept}
        beforeUpload={(picked, _list, accepted) => {
          const no = refusal(picked, bounds) || (accepted ? '' : '文件格式不正确');
          if (!no) return true;
          reset();
          setStatus('error');
          setMessage(no);
          return false;
        }}
        onStart={(picked, { xhr }) => {
          request.current = xhr;
          setFile(picked);
          setStatus('validating');
          setMessage('');
          setPercent(0);
          onChange(null);
        }}
        onProgress={({ percent: done }) => setPercent(done)}
        onSuccess={(_result, { file: done }) => {
          const picked = done ?? null;
          setStatus('success');
          setPercent(null);
          if (picked?.type.startsWith('image/')) setImage(URL.createObjectURL(picked));
          if (picked) onChange({ name: picked.name, size: picked.size, type: picked.type });
        }}
        onError={() => {
          setStatus('error');
          setPercent(null);
          setMessage('上传失败，请重试');
        }}
      >
        {({ open, isDragging }) => {
          if (look === 'image') {
            return (
              <Upload.Image
                image={image}
                filename={thumbOnly ? undefined : file?.name}
                percent={percent}
                description={weak('图片大小为 50K~5M，格式为 jpg、png、gif、jpeg')}
                button={
                  <>
                    {pick(open)}
                    {file && remove}
                  </>
                }
              />
            );
          }
          if (look === 'file') {
            return (
              <Upload.File
                filename={file?.name}
                percent={percent}
                button={
                  <>
                    {pick(open)}
                    {file && remove}
                  </>
                }
              />
            );
          }
          if (look === 'drag') {
            return (
              <Upload.Dragger
                filename={file?.name}
                percent={percent}
                image={image}
                description={file && weak(`文件大小：${Math.floor(file.size / 1024)}K`)}
                button={
                  <>
                    {pick(open)}
                    {remove}
                  </>
                }
              >
                {isDragging ? '释放鼠标' : <>{pick(open)} / 拖拽到此区域</>}
              </Upload.Dragger>
            );
          }
          return (
            <>
              <Button htmlType="button" onClick={open}>
                上传文件
              </Button>
              {file && status !== 'error' && (
                <div>
                  <Text>{file.name}</Text>{' '}
                  {percent !== null && <Text theme="weak">{Math.floor(percent)}%</Text>} {remove}
                </div>
              )}
            </>
          );
        }}
      </Upload>
    </Form.Control>
  );
}
